using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>A job that a person tracks.</summary>
/// <param name="Source">Where it came from first; <c>manual</c> when a person added it.</param>
/// <param name="Sources">Where it was found, the first place first.</param>
/// <param name="Url">Where the posting is read.</param>
/// <param name="ApplyUrl">Where one applies, when that is elsewhere.</param>
/// <param name="PostedAt">Null when nobody says.</param>
/// <param name="Description">Markdown.</param>
/// <param name="NextStatuses">What it can become from here.</param>
/// <param name="Score">How well it fits, 0 to 100; null while nobody has judged it.</param>
/// <param name="NextActionOn">When its person wants to do something about it.</param>
/// <param name="DeletedAt">When it was deleted; it can be restored.</param>
public sealed record JobDto(
    Guid Id,
    string Source,
    IReadOnlyList<JobSource> Sources,
    string Title,
    string Company,
    string? Url,
    string? ApplyUrl,
    RemoteMode? RemoteMode,
    DateTimeOffset? PostedAt,
    string Description,
    JobDetails Details,
    JobStatus Status,
    IReadOnlyList<JobStatus> NextStatuses,
    int? Score,
    string Notes,
    DateOnly? NextActionOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? DeletedAt)
{
    internal static JobDto From(Job job) => new(
        job.Id.Value,
        job.Source,
        job.Sources,
        job.Title,
        job.Company,
        job.Url,
        job.ApplyUrl,
        job.RemoteMode,
        job.PostedAt,
        job.Description,
        job.Details,
        job.Status,
        job.NextStatuses,
        job.Score,
        job.Notes,
        job.NextActionOn,
        job.CreatedAt,
        job.UpdatedAt,
        job.DeletedAt);
}
