using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>
/// The life of a run, for the module whose work it is. Changes commit with the caller's unit of work;
/// all of them are refused for every attempt but the current one.
/// </summary>
public interface IRuns
{
    /// <param name="attempt">The attempt that takes the run at once; null when it waits for one.</param>
    KnownRun QueueAgentRun(RunId run, UserId owner, int? attempt);

    void QueuePipelineRun(RunId run, UserId owner);

    /// <summary>Refused with <c>runs.ended</c> or <c>runs.taken_over</c>.</summary>
    /// <param name="known">Spares reading the run.</param>
    Task<Result<StartedAttempt>> StartAsync(
        RunId run, int attempt, KnownRun? known, CancellationToken cancellationToken);

    /// <param name="known">Spares reading the run.</param>
    Task<Result<Done>> CheckpointAsync(
        RunId run, int attempt, long seq, KnownRun? known, CancellationToken cancellationToken);

    /// <summary>A checkpoint of a process that stops; the attempt that goes on from it is not counted.</summary>
    /// <param name="known">Spares reading the run.</param>
    Task<Result<Done>> ReleaseAsync(
        RunId run, int attempt, long seq, KnownRun? known, CancellationToken cancellationToken);

    /// <param name="known">Spares reading the run.</param>
    Task<Result<Done>> EndAsync(
        RunId run, int attempt, long seq, RunEnd end, KnownRun? known, CancellationToken cancellationToken);

    /// <summary>Leaves a run to its person until they decide.</summary>
    Task<Result<Done>> RequireActionAsync(RunId run, int attempt, long seq, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a run before what is to be decided about it. A decision that is stored in between is noticed when this one is.
    /// </summary>
    Task<KnownRun?> HoldAsync(RunId run, CancellationToken cancellationToken);

    /// <summary>Notes a decision about a run that waits; with the last one it goes on.</summary>
    /// <returns>The attempt that the decision was; a later one takes the run up again.</returns>
    Result<int> Decide(KnownRun held, bool isLast);

    /// <summary>Ends a run that was asked to stop at the moment at which it began to wait.</summary>
    Task EndUnwantedWaitAsync(RunId run, CancellationToken cancellationToken);

    /// <summary>Hands a run back, to be begun again by a later attempt that is no takeover.</summary>
    Task<Result<Done>> RepeatAsync(RunId run, int attempt, long seq, CancellationToken cancellationToken);

    /// <summary>Ends a run whose subject is being deleted, without waiting for whoever executes it.</summary>
    Task CancelAtOnceAsync(RunId run, CancellationToken cancellationToken);

    /// <summary>Null when there is no such run.</summary>
    Task<RunState?> FindAsync(RunId run, CancellationToken cancellationToken);
}

/// <param name="StartSeq">The number before the attempt's first event.</param>
/// <param name="IsTakeover">An earlier attempt had begun; this one goes on from what is stored.</param>
/// <param name="IsResumed">It waited for its person; this attempt goes on from what is stored, too.</param>
/// <param name="Foregone">Set when nothing may be done any more but to store this end.</param>
public sealed record StartedAttempt(long StartSeq, bool IsTakeover, bool IsResumed, RunEnd? Foregone, KnownRun Run);

public enum RunOutcome
{
    Completed,
    Failed,
    Cancelled,
    Interrupted,
}

/// <param name="Error">Why, unless completed or cancelled.</param>
public sealed record RunEnd(RunOutcome Outcome, Error? Error = null);

/// <param name="LastSeq">The event that the stored state reflects.</param>
/// <param name="End">Null while the run lives.</param>
public sealed record RunState(UserId Owner, int Attempt, long LastSeq, RunEnd? End);

/// <summary>The failures that end runs of every kind.</summary>
public static class RunFailures
{
    public static Error NotFound => RunErrors.NotFound;

    public static Error Interrupted => RunErrors.Interrupted;

    public static Error Crashed => RunErrors.Crashed;

    /// <summary>True when the refusal means that somebody else has the run now, or nobody needs to.</summary>
    public static bool IsFencedOff(Error error) =>
        error == RunErrors.TakenOver || error == RunErrors.Ended || error == RunErrors.NotFound;
}
