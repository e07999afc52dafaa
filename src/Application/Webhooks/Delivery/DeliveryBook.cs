using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Begins and records what is delivered at one moment together, for receivers mostly answer faster than rows are written.</summary>
internal sealed class DeliveryBook(PersistentSender sender)
{
    private readonly Gathering<DeliverWebhook, BegunDelivery?> _due =
        new(attempts => sender.SendAsync(new BeginDeliveries(attempts), CancellationToken.None));

    private readonly Gathering<MadeAttempt, Done> _made = new(async attempts =>
    {
        var recorded = await sender.SendPersistentlyAsync(new RecordAttempts(attempts), CancellationToken.None);
        return recorded.Error is { } error ? error : new Done[attempts.Count];
    });

    /// <summary>Null when there is nothing to be sent any more.</summary>
    public Task<Result<BegunDelivery?>> BeginAsync(DeliverWebhook attempt) => _due.AskAsync(attempt);

    public Task<Result<Done>> RecordAsync(MadeAttempt attempt) => _made.AskAsync(attempt);
}
