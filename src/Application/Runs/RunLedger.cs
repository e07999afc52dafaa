using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Runs;

internal sealed class RunLedger(IRunsDb db, TimeProvider clock) : IRuns
{
    public void QueueAgentRun(RunId run, UserId owner) =>
        db.Runs.Add(Run.Queue(run, RunKind.Agent, owner, clock.GetUtcNow()));

    public async Task<Result<StartedAttempt>> StartAsync(RunId run, int attempt, CancellationToken cancellationToken)
    {
        var started = await ChangeAsync(run, found => found.Start(attempt, clock.GetUtcNow()), cancellationToken);
        return started.Error is { } refusal
            ? refusal
            : new StartedAttempt(
                EventSequence.Start(attempt), started.Value == RunStart.Takeover, ForegoneEndOf(started.Value));
    }

    public Task<Result<Done>> CheckpointAsync(RunId run, int attempt, long seq, CancellationToken cancellationToken) =>
        ChangeAsync(run, found => found.Checkpoint(attempt, seq), cancellationToken);

    public Task<Result<Done>> EndAsync(RunId run, int attempt, long seq, RunEnd end, CancellationToken cancellationToken) =>
        ChangeAsync(
            run, found => found.End(attempt, StatusOf(end.Outcome), seq, end.Error, clock.GetUtcNow()), cancellationToken);

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

    private async Task<Result<T>> ChangeAsync<T>(RunId run, Func<Run, Result<T>> change, CancellationToken cancellationToken)
    {
        var found = await db.Runs.SingleOrDefaultAsync(candidate => candidate.Id == run, cancellationToken);
        return found is null ? RunErrors.NotFound : change(found);
    }

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
