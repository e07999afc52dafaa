using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Finds jobs as only the database itself can.</summary>
public interface IJobSearch
{
    /// <summary>Whether a filter has words that nothing is written with, whatever else it asks for: a typing error.</summary>
    Task<bool> IsMistypedAsync(UserId owner, JobFilter filter, CancellationToken cancellationToken);

    /// <summary>The first of a selection in its order, as lists show them.</summary>
    Task<List<JobSummaryDto>> ListAsync(JobSelection selection, int count, CancellationToken cancellationToken);
}

/// <summary>Some of a person's jobs, in an order.</summary>
/// <param name="After">Only those behind this place.</param>
/// <param name="IsResemblance">
/// Whether the words that are searched are those in which nothing is written: what is written in nearly the same way is meant.
/// </param>
/// <param name="Highlights">Whether it is told where the words occur, if any are searched.</param>
public sealed record JobSelection(
    UserId Owner, JobFilter Filter, JobSort Sort, JobPlace? After, bool IsResemblance, bool Highlights = false)
{
    public bool HasHighlights => Highlights && Filter.HasWords;
}

public enum JobSort
{
    Newest,
    Oldest,

    /// <summary>The highest first, those without one last.</summary>
    Score,
    Company,

    /// <summary>The last posted first, those of unknown date last.</summary>
    Posted,

    /// <summary>What is planned next first; only those for which something is planned.</summary>
    NextAction,

    /// <summary>What fits the words best first; the best only, on one page.</summary>
    Relevance,
}

/// <summary>The place of a job in every order.</summary>
public sealed record JobPlace(Guid Id, int Score, string Company, DateTimeOffset PostedAt, DateOnly NextActionOn)
{
    /// <summary>Those that have no score stand behind all that have one; likewise those without a date.</summary>
    public const int NoScore = -1;

    public static readonly DateTimeOffset NoDate = DateTimeOffset.UnixEpoch;
    public static readonly DateOnly NoAction = DateOnly.MaxValue;
}
