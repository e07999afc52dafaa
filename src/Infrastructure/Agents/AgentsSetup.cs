using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Infrastructure.Agents.Models;
using AssistantPlatform.Infrastructure.Agents.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Agents;

internal static class AgentsSetup
{
    public static void AddAgents(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ModelsOptions>().BindConfiguration(ModelsOptions.Section);
        services.AddSingleton<IValidateOptions<ModelsOptions>, ModelsOptionsValidator>();

        services.AddSingleton<LocalOllama>();
        services.AddHostedService(provider => provider.GetRequiredService<LocalOllama>());
        services.AddSingleton<IModelCatalog, ModelCatalog>();
        services.AddSingleton<IChatClientFactory, ChatClientFactory>();
        services.AddModelHttpClients();

        services.AddScoped<IModelUse, RateLimitedModelUse>();
        services.AddScoped<IModelGateway, ChatModelGateway>();
        services.AddSingleton<ToolCatalog>();
        services.AddSingleton<ToolJudge>();
        services.AddSingleton<IToolJudge>(provider => provider.GetRequiredService<ToolJudge>());
        services.AddSingleton<ToolInvoker>();
        services.AddSingleton<IAgentRunner, SemanticKernelAgentRunner>();
    }

    private static void AddModelHttpClients(this IServiceCollection services)
    {
        services.AddHttpClient(ChatClientFactory.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .RemoveAllLoggers();
        services.AddHttpClient(LocalOllama.HttpClientName, client =>
            {
                client.BaseAddress = LocalOllama.Address;
                client.Timeout = TimeSpan.FromSeconds(1);
            })
            .RemoveAllLoggers();
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // Enough for the end of a complete answer; an answer that was cancelled is hung up on, so that the provider stops.
        MaxResponseDrainSize = 4 * 1024,
        ResponseDrainTimeout = TimeSpan.FromMilliseconds(250),
    };
}
