using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>A job as lists and boards show it.</summary>
/// <param name="Sources">The names of the boards and programs that found it.</param>
/// <param name="Places">Where the work is, in the words of the posting or of its person.</param>
/// <param name="Score">How well it fits, 0 to 100; null while nobody has judged it.</param>
/// <param name="NextStatuses">What it can become from here.</param>
/// <param name="Highlights">Where the words that were searched occur; null where none were, or where it was not asked for.</param>
public sealed record JobSummaryDto(
    Guid Id,
    string Source,
    IReadOnlyList<string> Sources,
    string Title,
    string Company,
    string? Url,
    RemoteMode? RemoteMode,
    IReadOnlyList<string> Places,
    Salary? Salary,
    DateTimeOffset? PostedAt,
    JobStatus Status,
    IReadOnlyList<JobStatus> NextStatuses,
    int? Score,
    DateOnly? NextActionOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    JobHighlightsDto? Highlights);

/// <param name="Title">The title, in pieces.</param>
/// <param name="Description">The part of the description where the words occur, in pieces.</param>
public sealed record JobHighlightsDto(IReadOnlyList<HighlightDto> Title, IReadOnlyList<HighlightDto> Description);

/// <param name="IsMatch">Whether the piece is one of the words that were searched.</param>
public sealed record HighlightDto(string Text, bool IsMatch);
