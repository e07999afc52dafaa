using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>
/// One attempt to deliver. It may be made twice when its process dies in between: receivers know a message by its id. No
/// database connection is held while the receiver takes its time.
/// </summary>
public sealed record DeliverWebhook(Guid DeliveryId, int Attempt) : IWorkItem, ILongCommand<Done>
{
    // Never given up by the queue: a delivery has an end of its own.
    public static WorkPolicy Policy { get; } =
        new("webhook", Concurrency: 256, MaxAttempts: int.MaxValue, LimitedPerOwner: true);
}

internal sealed class DeliverWebhookHandler(DeliveryBook book, WebhookCall call, IWorkContext work, TimeProvider clock)
    : ILongCommandHandler<DeliverWebhook, Done>
{
    /// <summary>A server that stops waits for answers so long: what is cut off is sent twice.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public async Task<Result<Done>> Handle(DeliverWebhook request, CancellationToken cancellationToken)
    {
        var begun = await book.BeginAsync(request).WaitAsync(cancellationToken);
        if (begun.Error is { } refusal)
        {
            return refusal;
        }

        if (begun.Value is not { } due)
        {
            return Result.Ok();
        }

        var outcome = await CallAsync(due.Message, cancellationToken);
        var made = new MadeAttempt(request, due.Delivery, work.Ticket, outcome, Activity.Current);
        var recorded = await book.RecordAsync(made).WaitAsync(work.LeaseLost);
        if (recorded.IsSuccess)
        {
            work.NoteCompleted();
        }

        return recorded;
    }

    private async Task<AttemptOutcome> CallAsync(WebhookMessage message, CancellationToken stopping)
    {
        using var graceOver = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var grace = stopping.Register(() => graceOver.CancelAfter(Grace));
        return await call.MakeAsync(message, graceOver.Token);
    }
}
