using System.Linq.Expressions;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>A job as lists and boards show it.</summary>
/// <param name="Sources">The names of the places where it was found.</param>
/// <param name="Score">How well it fits, 0 to 100; null while nobody has judged it.</param>
/// <param name="NextStatuses">What it can become from here.</param>
/// <param name="Highlights">Where the words that were searched occur; null when none were.</param>
public sealed record JobSummaryDto(
    Guid Id,
    string Source,
    IReadOnlyList<string> Sources,
    string Title,
    string Company,
    string? Url,
    RemoteMode? RemoteMode,
    IReadOnlyList<JobLocation> Locations,
    Salary? Salary,
    DateTimeOffset? PostedAt,
    JobStatus Status,
    IReadOnlyList<JobStatus> NextStatuses,
    int? Score,
    DateOnly? NextActionOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    JobHighlightsDto? Highlights)
{
    internal static readonly Expression<Func<Job, JobRow>> Row = job => new JobRow(
        job.Id.Value,
        job.Source,
        job.Sources,
        job.Title,
        job.Company,
        job.Url,
        job.RemoteMode,
        job.Details,
        job.PostedAt,
        job.Status,
        job.Status == JobStatus.Archived ? job.History : null,
        job.Score,
        job.NextActionOn,
        job.CreatedAt,
        job.UpdatedAt);

    internal static JobSummaryDto From(JobRow row) => new(
        row.Id,
        row.Source,
        [.. row.Sources.Select(source => source.Name)],
        row.Title,
        row.Company,
        row.Url,
        row.RemoteMode,
        row.Details.Locations,
        row.Details.Salary,
        row.PostedAt,
        row.Status,
        Job.NextStatusesOf(row.Status, row.History ?? []),
        row.Score,
        row.NextActionOn,
        row.CreatedAt,
        row.UpdatedAt,
        Highlights: null);
}

/// <summary>What is read of a job for a list: all but the long texts.</summary>
/// <param name="History">Only of one that is archived: where the others can go follows from their status.</param>
internal sealed record JobRow(
    Guid Id,
    string Source,
    IReadOnlyList<JobSource> Sources,
    string Title,
    string Company,
    string? Url,
    RemoteMode? RemoteMode,
    JobDetails Details,
    DateTimeOffset? PostedAt,
    JobStatus Status,
    IReadOnlyList<JobStatusChange>? History,
    int? Score,
    DateOnly? NextActionOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <param name="Title">The title, in pieces.</param>
/// <param name="Description">The part of the description where the words occur, in pieces.</param>
public sealed record JobHighlightsDto(IReadOnlyList<HighlightDto> Title, IReadOnlyList<HighlightDto> Description);

/// <param name="IsMatch">Whether the piece is one of the words that were searched.</param>
public sealed record HighlightDto(string Text, bool IsMatch);
