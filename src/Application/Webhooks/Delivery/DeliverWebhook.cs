using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>
/// One attempt to deliver. It may be made twice when its process dies in between: receivers know a message by its id. No
/// database connection is held while the receiver takes its time.
/// </summary>
public sealed record DeliverWebhook(Guid DeliveryId, int Attempt) : IWorkItem, ILongCommand<Done>
{
    // Never given up by the queue: a delivery has an end of its own.
    public static WorkPolicy Policy { get; } =
        new("webhook", Concurrency: 64, MaxAttempts: int.MaxValue, LimitedPerOwner: true);
}

internal sealed class DeliverWebhookHandler(PersistentSender sender, WebhookCall call, IWorkContext work)
    : ILongCommandHandler<DeliverWebhook, Done>
{
    public async Task<Result<Done>> Handle(DeliverWebhook request, CancellationToken cancellationToken)
    {
        var begun = await sender.SendAsync(new BeginDelivery(request.DeliveryId, request.Attempt), cancellationToken);
        if (begun.Error is { } refusal)
        {
            return refusal;
        }

        if (begun.Value is not { } message)
        {
            return Result.Ok();
        }

        var outcome = await call.MakeAsync(message, cancellationToken);
        var recorded = await sender.SendPersistentlyAsync(
            new RecordAttempt(request.DeliveryId, request.Attempt, work.Ticket, outcome), work.LeaseLost);
        if (recorded.IsSuccess)
        {
            work.NoteCompleted();
        }

        return recorded;
    }
}
