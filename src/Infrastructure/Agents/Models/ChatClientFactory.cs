using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Infrastructure.Agents.Demo;
using AssistantPlatform.Infrastructure.Agents.OpenAi;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Agents.Models;

internal sealed class ChatClientFactory(IHttpClientFactory http, IOptions<ModelsOptions> options, TimeProvider clock)
    : IChatClientFactory
{
    public const string HttpClientName = "models";

    public IChatClient Create(ModelInfo model) => model.IsDemo
        ? new DemoChatClient(TimeSpan.FromMilliseconds(options.Value.DemoDelayMilliseconds), clock)
        : new OpenAiChatClient(http.CreateClient(HttpClientName), EndpointOf(model), clock);

    private OpenAiEndpoint EndpointOf(ModelInfo model)
    {
        var provider = model.IsDetected ? null : options.Value.Providers.First(provider => provider.Name == model.Provider);
        return new OpenAiEndpoint(
            provider is null ? LocalOllama.ChatUrl : new Uri(provider.BaseUrl),
            string.IsNullOrWhiteSpace(provider?.ApiKey) ? null : provider.ApiKey,
            model.Name,
            TimeSpan.FromSeconds(options.Value.FirstTokenTimeoutSeconds),
            TimeSpan.FromSeconds(options.Value.IdleTimeoutSeconds));
    }
}
