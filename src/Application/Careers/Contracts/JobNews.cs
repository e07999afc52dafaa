using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Careers.Contracts;

/// <summary>
/// What happened to a job. Published in the transaction that stores it: handlers write rows or enqueue work, nothing else.
/// </summary>
public sealed record JobNews(JobHappening Happening, JobFacts Job, DateTimeOffset At) : INotification
{
    /// <summary>How far its person was with it before; null unless they moved it.</summary>
    public string? MovedFrom { get; init; }
}

public enum JobHappening
{
    Added,
    Revised,
    Moved,
    Judged,
    Removed,
}

/// <summary>A job as it is now.</summary>
/// <param name="Status">How far its person is with it, as the API spells it.</param>
public sealed record JobFacts(
    Guid Id,
    UserId Owner,
    string Title,
    string Company,
    string? Url,
    string Source,
    string Status,
    int? Score,
    DateTimeOffset CreatedAt);
