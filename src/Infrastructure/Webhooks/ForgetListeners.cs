using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Webhooks;

internal sealed class ForgetListeners(WebhookListeners listeners) : IRetention
{
    public Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        listeners.Sweep();
        return Task.CompletedTask;
    }
}
