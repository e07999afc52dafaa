using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using MediatR;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>
/// Lets a pipeline work: what it tells goes to the run's log and, now and then, to the database; how it ended is stored
/// before it is told. Throws when the server stops and another process, or this one after its restart, is to run it again.
/// </summary>
/// <param name="EarlierAttempts">Of the work items before this one, when the run is tried again.</param>
public sealed record ExecutePipelineRun(Guid RunId, int EarlierAttempts = 0) : IWorkItem, ILongCommand<Done>
{
    public static WorkPolicy Policy { get; } = new("pipeline", Concurrency: 64, MaxAttempts: 5, LimitedPerOwner: true);

    public IRequest<Result<Done>> WhenGivenUp => new AbandonPipelineRun(RunId);
}

internal sealed class ExecutePipelineRunHandler(
    PersistentSender sender,
    PipelineWorker worker,
    IRunEventLog log,
    IRunCancellations cancellations,
    IWorkContext work,
    TimeProvider clock) : ILongCommandHandler<ExecutePipelineRun, Done>
{
    public async Task<Result<Done>> Handle(ExecutePipelineRun request, CancellationToken cancellationToken)
    {
        // Watched before it is started, so that no wish to stop falls between the two.
        using var cancellation = cancellations.Watch(new RunId(request.RunId));

        var begin = new BeginPipelineRun(request.RunId, request.EarlierAttempts + work.Ticket.Attempt);
        var begun = await sender.SendAsync(begin, cancellationToken);
        if (begun.Error is { } refusal)
        {
            return RunFailures.IsFencedOff(refusal) ? Result.Ok() : refusal;
        }

        var start = begun.Value;
        var journal = new PipelineRunJournal(log, start, clock);
        var attempt = start.Foregone is { } foregone
            ? new AttemptEnd.Ended(foregone)
            : await WorkAsync(start, journal, cancellation.Token, cancellationToken);
        await SettleAsync(start, journal, attempt);
        return attempt is AttemptEnd.CutShort ? throw new OperationCanceledException(cancellationToken) : Result.Ok();
    }

    private async Task<AttemptEnd> WorkAsync(
        PipelineRunStart start, PipelineRunJournal journal, CancellationToken cancelled, CancellationToken stopping)
    {
        using var fence = CancellationTokenSource.CreateLinkedTokenSource(work.LeaseLost);
        await journal.BeginAsync();
        await using var reporting = PipelineRunReporting.Begin(start, journal, sender, clock, fence);
        return await worker.WorkAsync(start, journal, new StopSignals(cancelled, fence.Token, stopping));
    }

    /// <summary>Not cancelled by a stop of the server: what was done must be stored.</summary>
    private async Task SettleAsync(PipelineRunStart start, PipelineRunJournal journal, AttemptEnd attempt)
    {
        if (attempt is AttemptEnd.Ended { Outcome: var outcome })
        {
            var end = new EndPipelineRun(start.Run.Value, start.Attempt, journal.NextSeq, journal.Progress, outcome);
            if (await StoreAsync(end))
            {
                await journal.EndAsync(outcome);
            }
        }
        else if (attempt is AttemptEnd.ToBeRetried { Delay: var delay })
        {
            await StoreAsync(new RetryPipelineRun(start.Run.Value, start.Attempt, journal.Seq, journal.Progress, delay));
        }
        else if (attempt is AttemptEnd.CutShort)
        {
            await StoreAsync(
                new CheckpointPipelineRun(start.Run.Value, start.Attempt, journal.Seq, journal.Progress, Releases: true));
        }
    }

    /// <summary>False when another attempt has the run.</summary>
    private async Task<bool> StoreAsync(IRequest<Result<Done>> command)
    {
        var stored = await sender.SendPersistentlyAsync(command, work.LeaseLost);
        if (stored.Error is { } error && !RunFailures.IsFencedOff(error))
        {
            throw new InvalidOperationException($"{command} could not be stored: {error.Code}.");
        }

        return stored.Error is null;
    }
}
