using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>
/// Attempts to deliver to one webhook, made one after the other. Each may be made twice when its process dies in between:
/// receivers know a message by its id. No database connection is held while the receiver takes its time.
/// </summary>
public sealed record DeliverWebhook(IReadOnlyList<DueAttempt> Attempts) : IMergedWorkItem<DeliverWebhook>, ILongCommand<Done>
{
    // Never given up by the queue: a delivery has an end of its own.
    public static WorkPolicy Policy { get; } =
        new("webhook", Concurrency: 256, MaxAttempts: int.MaxValue, LimitedPerOwner: true, Batch: 16);

    public static DeliverWebhook Merge(IReadOnlyList<DeliverWebhook> items) => new([.. items.SelectMany(item => item.Attempts)]);
}

/// <param name="Attempt">Its name, as the delivery has it.</param>
/// <param name="Trace">W3C trace context of the event, or of whoever wants it sent again.</param>
public sealed record DueAttempt(Guid DeliveryId, int Attempt, string? Trace);

internal sealed class DeliverWebhookHandler(
    DeliveryBook book, WebhookCall call, IScopedSender sender, IWorkContext work, TimeProvider clock)
    : ILongCommandHandler<DeliverWebhook, Done>
{
    /// <summary>A server that stops waits for answers so long: what is cut off is sent twice.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>So long one goes after the other; what a slow receiver leaves then is spread over the slots that are free.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.5);

    public async Task<Result<Done>> Handle(DeliverWebhook request, CancellationToken cancellationToken)
    {
        var begun = await book.BeginAsync(request).WaitAsync(cancellationToken);
        if (begun.Error is { } refusal)
        {
            return refusal;
        }

        var (due, begunAt) = (new Queue<BegunDelivery>(begun.Value), clock.GetTimestamp());
        var recorded = new List<Task<Result<Done>>>();
        for (var goesOn = true; goesOn && due.TryDequeue(out var delivery);)
        {
            var made = new MadeAttempt(
                delivery, work.Ticket, await CallAsync(delivery, cancellationToken), Completes: request.Attempts.Count == 1);
            recorded.Add(RecordAsync(made));
            goesOn = clock.GetElapsedTime(begunAt) < Turn && !IsToStop(cancellationToken);
        }

        var results = await Task.WhenAll(recorded);
        return Array.Find(results, result => !result.IsSuccess) ?? await PutBackAsync(due);
    }

    private bool IsToStop(CancellationToken stopping) => stopping.IsCancellationRequested || work.LeaseLost.IsCancellationRequested;

    private async Task<AttemptOutcome> CallAsync(BegunDelivery due, CancellationToken stopping)
    {
        using var activity = Telemetry.Source.StartActivity("deliver webhook", ActivityKind.Internal, due.Attempt.Trace);
        using var graceOver = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var grace = stopping.Register(() => graceOver.CancelAfter(Grace));
        return await call.MakeAsync(due.Message, graceOver.Token);
    }

    private async Task<Result<Done>> RecordAsync(MadeAttempt made)
    {
        var recorded = await book.RecordAsync(made);
        if (recorded.IsSuccess && made.Completes)
        {
            work.NoteCompleted();
        }

        return recorded;
    }

    /// <summary>What was not begun waits on, as if it had not been touched.</summary>
    private async Task<Result<Done>> PutBackAsync(Queue<BegunDelivery> untouched)
    {
        if (untouched.Count == 0)
        {
            return Result.Ok();
        }

        var putBack = await sender.SendAsync(
            new PutDeliveriesBack([.. untouched.Select(due => due.Attempt)], work.Ticket), CancellationToken.None);
        if (putBack.IsSuccess)
        {
            work.NoteCompleted();
        }

        return putBack;
    }
}
