using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Runs;

/// <summary>A piece of work that outlives the connection that asked for it. Once ended it never changes.</summary>
public sealed class Run : AggregateRoot
{
    public const int ErrorMessageMaxLength = 1000;

    /// <summary>A run that takes its process down with it must not go on to take down the next, and the next.</summary>
    public const int MaxTakeovers = 1;

    private Run()
    {
    }

    public RunId Id { get; private init; }

    public RunKind Kind { get; private init; }

    public UserId OwnerId { get; private init; }

    public RunStatus Status { get; private set; }

    /// <summary>The fencing token: who writes must have started this very attempt.</summary>
    public int Attempt { get; private set; }

    /// <summary>How often an attempt went on with what one had begun that died.</summary>
    public int Takeovers { get; private set; }

    /// <summary>The last attempt that gave the run up in good order.</summary>
    public int? ReleasedBy { get; private set; }

    /// <summary>How often it waited for a decision of its person.</summary>
    public int Waits { get; private set; }

    /// <summary>The sequence number of the last event that what is stored reflects.</summary>
    public long LastSeq { get; private set; }

    public string? ErrorCode { get; private set; }

    public string? ErrorMessage { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? CancelRequestedAt { get; private set; }

    public bool HasEnded => Status is RunStatus.Completed or RunStatus.Failed or RunStatus.Cancelled or RunStatus.Interrupted;

    public static Run Queue(RunId id, RunKind kind, UserId owner, DateTimeOffset now) =>
        new() { Id = id, Kind = kind, OwnerId = owner, Status = RunStatus.Queued, CreatedAt = now };

    /// <summary>
    /// Takes the run for one execution. Refused when it ended or a later attempt has it. The attempt that has it may take it
    /// again as long as it has written nothing.
    /// </summary>
    public Result<RunStart> Start(int attempt, DateTimeOffset now)
    {
        if (HasEnded)
        {
            return RunErrors.Ended;
        }

        if (IsJustStartedBy(attempt))
        {
            return Takeovers > 0 || ReleasedBy is not null ? RunStart.Takeover : FirstStart;
        }

        if (attempt <= Attempt)
        {
            return RunErrors.TakenOver;
        }

        var start = NextStart();
        Takeovers += start == RunStart.Takeover && ReleasedBy != Attempt ? 1 : 0;
        Attempt = attempt;
        Status = RunStatus.Running;
        StartedAt ??= now;
        LastSeq = EventSequence.Start(attempt);
        return start;
    }

    /// <summary>Notes how far the stored state reaches. Refused for every attempt but the current one.</summary>
    public Result<Done> Checkpoint(int attempt, long seq)
    {
        if (HasEnded || attempt != Attempt)
        {
            return HasEnded ? RunErrors.Ended : RunErrors.TakenOver;
        }

        LastSeq = seq;
        return Result.Ok();
    }

    /// <summary>Leaves the run to the next attempt, because its process stops: that is no sign that the run is to blame.</summary>
    public Result<Done> Release(int attempt, long seq)
    {
        var noted = Checkpoint(attempt, seq);
        ReleasedBy = noted.IsSuccess ? attempt : ReleasedBy;
        return noted;
    }

    public Result<Done> End(int attempt, RunStatus status, long seq, Error? error, DateTimeOffset now)
    {
        if (Checkpoint(attempt, seq) is { Error: { } refusal })
        {
            return refusal;
        }

        EndAs(status, error, now);
        return Result.Ok();
    }

    /// <summary>
    /// Hands the run back, to be begun again after a failure that is to pass. It ends instead when it was asked to stop.
    /// </summary>
    public Result<Done> Repeat(int attempt, long seq, DateTimeOffset now)
    {
        if (Checkpoint(attempt, seq) is { Error: { } refusal })
        {
            return refusal;
        }

        if (CancelRequestedAt is not null)
        {
            EndAs(RunStatus.Cancelled, error: null, now);
        }
        else
        {
            Status = RunStatus.Queued;
        }

        return Result.Ok();
    }

    /// <summary>Leaves the run to its person, until they decide.</summary>
    public Result<Done> RequireAction(int attempt, long seq)
    {
        if (Checkpoint(attempt, seq) is { Error: { } refusal })
        {
            return refusal;
        }

        Status = RunStatus.RequiresAction;
        Waits++;
        return Result.Ok();
    }

    /// <summary>
    /// Takes note of a decision; the last one has the run taken up again. Each is an attempt of its own, so that of two at
    /// one moment the second is made in view of the first.
    /// </summary>
    public Result<Done> Decide(bool isLast)
    {
        if (Status != RunStatus.RequiresAction)
        {
            return HasEnded ? RunErrors.Ended : RunErrors.NotWaiting;
        }

        Attempt++;
        LastSeq = EventSequence.Start(Attempt) + 1;
        Status = isLast ? RunStatus.Queued : Status;
        return Result.Ok();
    }

    /// <summary>Asks the run to stop. One that nobody executes ends at once; an ended one stays as it is.</summary>
    public void RequestCancel(DateTimeOffset now)
    {
        if (HasEnded || CancelRequestedAt is not null)
        {
            return;
        }

        CancelRequestedAt = now;
        if (Status is RunStatus.Queued or RunStatus.RequiresAction)
        {
            EndUnexecuted(now);
        }
    }

    /// <summary>Ends a wait that began at the moment at which the run was asked to stop.</summary>
    public void EndUnwantedWait(DateTimeOffset now)
    {
        if (Status == RunStatus.RequiresAction && CancelRequestedAt is not null)
        {
            EndUnexecuted(now);
        }
    }

    /// <summary>Ends the run without waiting for whoever executes it: its subject is gone.</summary>
    public void CancelAtOnce(DateTimeOffset now)
    {
        if (!HasEnded)
        {
            EndAs(RunStatus.Cancelled, error: null, now);
        }
    }

    private void EndUnexecuted(DateTimeOffset now)
    {
        LastSeq++;
        EndAs(RunStatus.Cancelled, error: null, now);
    }

    private RunStart FirstStart => Waits > 0 ? RunStart.Resumed : RunStart.Fresh;

    private bool IsJustStartedBy(int attempt) =>
        attempt == Attempt && Status == RunStatus.Running && LastSeq == EventSequence.Start(attempt);

    private RunStart NextStart()
    {
        if (Status == RunStatus.Queued)
        {
            return FirstStart;
        }

        if (CancelRequestedAt is not null)
        {
            return RunStart.Cancelled;
        }

        return ReleasedBy == Attempt || Takeovers < MaxTakeovers ? RunStart.Takeover : RunStart.Exhausted;
    }

    private void EndAs(RunStatus status, Error? error, DateTimeOffset now)
    {
        Status = status;
        ErrorCode = error?.Code;
        ErrorMessage = error?.Message is { Length: > ErrorMessageMaxLength } message
            ? message[..ErrorMessageMaxLength]
            : error?.Message;
        EndedAt = now;
        if (status == RunStatus.Cancelled)
        {
            // Whoever executes the run may hear of the wish, and end it, before the wish itself is stored.
            CancelRequestedAt ??= now;
        }

        Raise(new RunReachedEnd(Id, Kind, OwnerId, status, now));
    }
}
