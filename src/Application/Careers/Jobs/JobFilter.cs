using System.Text.Json.Serialization;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Which of a person's jobs are meant; what is null or empty does not matter.</summary>
/// <param name="Q">Words that occur in it.</param>
/// <param name="Remote">Whether it can be done from anywhere.</param>
/// <param name="PostedWithinHours">Leaves out those of unknown date.</param>
/// <param name="Planned">Whether their person has planned when to do something about them.</param>
/// <param name="NextActionFrom">The first day on which something is planned for them.</param>
/// <param name="NextActionTo">The last day on which something is planned for them.</param>
/// <param name="Deleted">Those that were deleted, instead of those that were not.</param>
public sealed record JobFilter(
    string? Q = null,
    IReadOnlyList<JobStatus>? Status = null,
    IReadOnlyList<string>? Source = null,
    int? MinScore = null,
    int? MaxScore = null,
    bool? Remote = null,
    int? PostedWithinHours = null,
    bool? Planned = null,
    DateOnly? NextActionFrom = null,
    DateOnly? NextActionTo = null,
    bool Deleted = false)
{
    [JsonIgnore]
    public bool HasWords => !string.IsNullOrWhiteSpace(Q);
}

internal sealed class JobFilterValidator : AbstractValidator<JobFilter>
{
    private const int HoursOfTenYears = 24 * 366 * 10;

    public JobFilterValidator()
    {
        RuleFor(filter => filter.Q).AreSoughtWords();
        RuleForEach(filter => filter.Source).MaximumLength(Job.SourceMaxLength).IsStorable();
        RuleFor(filter => filter.MinScore).InclusiveBetween(0, Job.MaxScore);
        RuleFor(filter => filter.MaxScore).InclusiveBetween(0, Job.MaxScore);
        RuleFor(filter => filter.PostedWithinHours).InclusiveBetween(1, HoursOfTenYears);
    }
}
