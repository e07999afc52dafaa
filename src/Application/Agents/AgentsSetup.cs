using AssistantPlatform.Application.Agents.Areas;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Agents;

internal static class AgentsSetup
{
    public static void AddAgentUseCases(this IServiceCollection services)
    {
        services.AddSingleton(GeneralArea.Definition);
        services.AddSingleton<IAreaCatalog, AreaCatalog>();
        services.AddScoped<ToolContext>();
        services.AddScoped<IToolContext>(provider => provider.GetRequiredService<ToolContext>());
        foreach (var toolset in typeof(AgentsSetup).Assembly.GetTypes().Where(IsToolset))
        {
            services.AddScoped(toolset);
        }
    }

    private static bool IsToolset(Type type) => type.IsClass && typeof(IToolset).IsAssignableFrom(type);
}
