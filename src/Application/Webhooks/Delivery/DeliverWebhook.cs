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
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    public async Task<Result<Done>> Handle(DeliverWebhook request, CancellationToken cancellationToken)
    {
        // Also when the server stops: what was not begun is put back, and nobody need think that it might have been.
        var begun = await book.BeginAsync(request);
        if (begun.Error is { } refusal)
        {
            return refusal;
        }

        var due = new Queue<BegunDelivery>(begun.Value);
        var made = await TakeTurnAsync(due, isOnly: request.Attempts.Count == 1, cancellationToken);
        var unrecorded = new List<SentAttempt>();
        foreach (var attempt in made)
        {
            if (!await attempt.IsRecordedAsync())
            {
                unrecorded.Add(attempt);
            }
        }

        if (due.Count > 0 && (await PutBackAsync(due, unrecorded)).Error is { } failure)
        {
            return failure;
        }

        return unrecorded is [var first, ..] ? await first.Recorded : Result.Ok();
    }

    /// <summary>Takes from what is due as much as is sent in one turn. What came of one is recorded while the next is sent.</summary>
    private async Task<List<SentAttempt>> TakeTurnAsync(Queue<BegunDelivery> due, bool isOnly, CancellationToken stopping)
    {
        var (made, begunAt, goesOn) = (new List<SentAttempt>(), clock.GetTimestamp(), true);
        while (goesOn && !IsToStop(stopping) && due.TryDequeue(out var delivery))
        {
            var outcome = await CallAsync(delivery, stopping);
            made.Add(new SentAttempt(delivery.Attempt, outcome is null
                ? Task.FromCanceled<Result<Done>>(stopping)
                : RecordAsync(new MadeAttempt(delivery, work.Ticket, outcome, Completes: isOnly))));
            goesOn = outcome is { IsGone: false } && clock.GetElapsedTime(begunAt) < Turn;
        }

        return made;
    }

    private bool IsToStop(CancellationToken stopping) =>
        stopping.IsCancellationRequested || work.LeaseLost.IsCancellationRequested;

    /// <summary>Null when the server stops and the answer would not come.</summary>
    private async Task<AttemptOutcome?> CallAsync(BegunDelivery due, CancellationToken stopping)
    {
        using var activity = Telemetry.Source.StartActivity("deliver webhook", ActivityKind.Internal, due.Attempt.Trace);
        using var graceOver = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var grace = stopping.Register(() => graceOver.CancelAfter(Grace));
        try
        {
            return await call.MakeAsync(due.Message, graceOver.Token);
        }
        catch (OperationCanceledException) when (graceOver.IsCancellationRequested)
        {
            return null;
        }
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
    private async Task<Result<Done>> PutBackAsync(Queue<BegunDelivery> untouched, List<SentAttempt> unrecorded)
    {
        var putBack = await sender.SendAsync(
            new PutDeliveriesBack(
                [.. untouched.Select(due => due.Attempt)], [.. unrecorded.Select(made => made.Attempt)], work.Ticket),
            CancellationToken.None);
        if (putBack.IsSuccess && unrecorded.Count == 0)
        {
            work.NoteCompleted();
        }

        return putBack;
    }

    /// <param name="Recorded">Cancelled for what was cut off.</param>
    private sealed record SentAttempt(DueAttempt Attempt, Task<Result<Done>> Recorded)
    {
        public async Task<bool> IsRecordedAsync()
        {
            await ((Task)Recorded).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Recorded.IsCompletedSuccessfully && (await Recorded).IsSuccess;
        }
    }
}
