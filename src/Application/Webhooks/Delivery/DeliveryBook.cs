using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>
/// Begins and records what is delivered at one moment together, for receivers mostly answer faster than rows are written.
/// </summary>
internal sealed class DeliveryBook(PersistentSender sender)
{
    private readonly Gathering<DeliverWebhook, IReadOnlyList<BegunDelivery>> _due =
        new(items => sender.SendAsync(new BeginDeliveries(items), CancellationToken.None));

    private readonly Gathering<MadeAttempt, Done> _made = new(async attempts =>
    {
        var recorded = await sender.SendPersistentlyAsync(new RecordAttempts(attempts), CancellationToken.None);
        return recorded.Error is { } error ? error : new Done[attempts.Count];
    });

    /// <summary>Without what is not to be sent any more.</summary>
    public Task<Result<IReadOnlyList<BegunDelivery>>> BeginAsync(DeliverWebhook item) => _due.AskAsync(item);

    public Task<Result<Done>> RecordAsync(MadeAttempt attempt) => _made.AskAsync(attempt);
}
