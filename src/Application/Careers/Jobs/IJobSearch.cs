using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>What only the database itself can do with jobs.</summary>
public interface IJobSearch
{
    /// <summary>Those in which the words occur; also deleted ones.</summary>
    IQueryable<Job> Matching(UserId owner, string text);

    /// <summary>Those whose title or company is written in nearly the same way; also deleted ones.</summary>
    IQueryable<Job> Resembling(UserId owner, string text);

    /// <summary>Those that come after a place in an order.</summary>
    IQueryable<Job> After(IQueryable<Job> jobs, JobSort sort, JobPlace place);

    /// <summary>The best of the candidates, the best first.</summary>
    Task<IReadOnlyList<JobId>> RankAsync(
        string text, IReadOnlyList<JobId> candidates, int limit, CancellationToken cancellationToken);

    /// <summary>Where the words occur in each of the jobs.</summary>
    Task<IReadOnlyDictionary<Guid, JobHighlightsDto>> HighlightAsync(
        string text, IReadOnlyList<Guid> jobs, CancellationToken cancellationToken);
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

    /// <summary>What fits the words best first; the best only, on one page.</summary>
    Relevance,
}

/// <summary>The place of a job in every order.</summary>
public sealed record JobPlace(Guid Id, int Score, string Company, DateTimeOffset PostedAt)
{
    /// <summary>Those that have no score stand behind all that have one; likewise those without a date.</summary>
    public const int NoScore = -1;

    public static readonly DateTimeOffset NoDate = DateTimeOffset.UnixEpoch;
}
