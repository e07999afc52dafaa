using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Runs;

internal sealed class RunLedger(IRunsDb db, TimeProvider clock) : IRuns
{
    public KnownRun QueueAgentRun(RunId run, UserId owner, int? attempt)
    {
        var now = clock.GetUtcNow();
        var queued = Run.Queue(run, RunKind.Agent, owner, now);
        if (attempt is { } first)
        {
            queued.Start(first, now);
        }

        return new KnownRun(db.Runs.Add(queued).Entity);
    }

    public void QueuePipelineRun(RunId run, UserId owner) =>
        db.Runs.Add(Run.Queue(run, RunKind.Pipeline, owner, clock.GetUtcNow()));

    public async Task<Result<StartedAttempt>> StartAsync(
        RunId run, int attempt, KnownRun? known, CancellationToken cancellationToken)
    {
        if (await FindAsync(run, known, cancellationToken) is not { } found)
        {
            return RunErrors.NotFound;
        }

        var started = found.Start(attempt, clock.GetUtcNow());
        return started.Error is { } refusal
            ? refusal
            : new StartedAttempt(
                EventSequence.Start(attempt),
                started.Value == RunStart.Takeover,
                started.Value == RunStart.Resumed,
                ForegoneEndOf(started.Value),
                new KnownRun(found));
    }

    public async Task<Result<Done>> CheckpointAsync(
        RunId run, int attempt, long seq, KnownRun? known, CancellationToken cancellationToken) =>
        await FindAsync(run, known, cancellationToken) is { } found
            ? found.Checkpoint(attempt, seq)
            : RunErrors.NotFound;

    public async Task<Result<Done>> ReleaseAsync(
        RunId run, int attempt, long seq, KnownRun? known, CancellationToken cancellationToken) =>
        await FindAsync(run, known, cancellationToken) is { } found
            ? found.Release(attempt, seq)
            : RunErrors.NotFound;

    public async Task<Result<Done>> EndAsync(
        RunId run, int attempt, long seq, RunEnd end, KnownRun? known, CancellationToken cancellationToken) =>
        await FindAsync(run, known, cancellationToken) is { } found
            ? found.End(attempt, StatusOf(end.Outcome), seq, end.Error, clock.GetUtcNow())
            : RunErrors.NotFound;

    public async Task<Result<Done>> RequireActionAsync(
        RunId run, int attempt, long seq, CancellationToken cancellationToken) =>
        await FindAsync(run, known: null, cancellationToken) is { } found
            ? found.RequireAction(attempt, seq)
            : RunErrors.NotFound;

    public async Task<KnownRun?> HoldAsync(RunId run, CancellationToken cancellationToken) =>
        await FindAsync(run, known: null, cancellationToken) is { } found ? new KnownRun(found) : null;

    public Result<int> Decide(KnownRun held, bool isLast)
    {
        var decided = held.Run.Decide(isLast);
        return decided.Error is { } refusal ? refusal : held.Run.Attempt;
    }

    public async Task EndUnwantedWaitAsync(RunId run, CancellationToken cancellationToken) =>
        (await FindAsync(run, known: null, cancellationToken))?.EndUnwantedWait(clock.GetUtcNow());

    public async Task<Result<Done>> RepeatAsync(RunId run, int attempt, long seq, CancellationToken cancellationToken) =>
        await FindAsync(run, known: null, cancellationToken) is { } found
            ? found.Repeat(attempt, seq, clock.GetUtcNow())
            : RunErrors.NotFound;

    public async Task CancelAtOnceAsync(RunId run, CancellationToken cancellationToken)
    {
        var found = await db.Runs.SingleAsync(candidate => candidate.Id == run, cancellationToken);
        found.CancelAtOnce(clock.GetUtcNow());
    }

    public async Task<RunState?> FindAsync(RunId run, CancellationToken cancellationToken)
    {
        var found = await db.Runs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == run, cancellationToken);
        return found is null ? null : new RunState(found.OwnerId, found.Attempt, found.LastSeq, EndOf(found));
    }

    private async Task<Run?> FindAsync(RunId run, KnownRun? known, CancellationToken cancellationToken) => known is null
        ? await db.Runs.SingleOrDefaultAsync(candidate => candidate.Id == run, cancellationToken)
        : db.Runs.Attach(known.Run).Entity;

    private static RunEnd? ForegoneEndOf(RunStart start) => start switch
    {
        RunStart.Cancelled => new RunEnd(RunOutcome.Cancelled),
        RunStart.Exhausted => new RunEnd(RunOutcome.Interrupted, RunErrors.Interrupted),
        _ => null,
    };

    private static RunEnd? EndOf(Run run) => run.HasEnded
        ? new RunEnd(OutcomeOf(run.Status), ErrorOf(run))
        : null;

    private static Error? ErrorOf(Run run) => run.ErrorCode is { } code
        ? new Error(code, ErrorKind.Unavailable, run.ErrorMessage ?? "")
        : null;

    internal static RunOutcome OutcomeOf(RunStatus status) => status switch
    {
        RunStatus.Completed => RunOutcome.Completed,
        RunStatus.Failed => RunOutcome.Failed,
        RunStatus.Cancelled => RunOutcome.Cancelled,
        RunStatus.Interrupted => RunOutcome.Interrupted,
        _ => throw new InvalidOperationException($"A run that is {status} has no outcome."),
    };

    private static RunStatus StatusOf(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Completed => RunStatus.Completed,
        RunOutcome.Failed => RunStatus.Failed,
        RunOutcome.Cancelled => RunStatus.Cancelled,
        RunOutcome.Interrupted => RunStatus.Interrupted,
        _ => throw new InvalidOperationException($"{outcome} is not how a run ends."),
    };
}
