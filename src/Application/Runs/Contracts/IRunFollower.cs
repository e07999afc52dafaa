using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>Follows a run to its end, from the log where it is at hand and from the database where not.</summary>
public interface IRunFollower
{
    /// <summary>
    /// Ends after the terminal event, with the token, or when the run and its subject are gone.
    /// The caller has checked whose run it is.
    /// </summary>
    IAsyncEnumerable<RunEvent> FollowAsync(RunId run, long after, CancellationToken cancellationToken);
}

/// <summary>Tells a run from what is stored of it; each module tells its own.</summary>
public interface IRunNarrator
{
    /// <summary>
    /// The terminal event of an ended run, a snapshot of a live one; before it how the run began, for who has seen nothing.
    /// Empty when the run is not this module's, or its subject was deleted.
    /// </summary>
    Task<IReadOnlyList<RunEvent>> NarrateAsync(RunId run, long after, CancellationToken cancellationToken);
}
