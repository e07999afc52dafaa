using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>A job as it was found.</summary>
/// <param name="Source">The board or the program that it comes from, such as <c>greenhouse</c>.</param>
/// <param name="SourceId">The number that the source gave it.</param>
/// <param name="Url">Where the posting is read.</param>
/// <param name="ApplyUrl">Where one applies, when that is elsewhere.</param>
/// <param name="Description">Markdown.</param>
/// <param name="DescriptionHtml">Instead of the description; what is kept of it is its text.</param>
/// <param name="Attribution">Whom to name where the job is shown.</param>
public sealed record FoundJob(
    string Source,
    string Title,
    string Company,
    string? SourceId = null,
    string? Url = null,
    string? ApplyUrl = null,
    RemoteMode? RemoteMode = null,
    DateTimeOffset? PostedAt = null,
    string Description = "",
    string? DescriptionHtml = null,
    JobDetails? Details = null,
    JobAttribution? Attribution = null)
{
    /// <summary>Markup is longer than what it says.</summary>
    internal const int HtmlMaxLength = 4 * Job.DescriptionMaxLength;

    /// <summary>A site that is no board is a source by its name, as far as that can be kept.</summary>
    internal static string SourceOf(Uri page) => page.IdnHost[..Math.Min(page.IdnHost.Length, Job.SourceMaxLength)];

    internal JobFinding ToFinding(IPostingText text)
    {
        var description = DescriptionHtml is null ? Description : text.MarkdownOf(DescriptionHtml);
        var posting = new JobPosting(
            Title.Trim(),
            Company.Trim(),
            Url,
            ApplyUrl,
            RemoteMode,
            PostedAt,
            description[..Math.Min(description.Length, Job.DescriptionMaxLength)],
            Details ?? JobDetails.None);
        return new JobFinding(Source.Trim().ToLowerInvariant(), SourceId, posting, Attribution);
    }
}

internal sealed class FoundJobValidator : AbstractValidator<FoundJob>
{
    public FoundJobValidator()
    {
        RuleFor(job => job.Source).NotEmpty().MaximumLength(Job.SourceMaxLength).IsStorable();
        RuleFor(job => job.SourceId).IsShortText();
        RuleFor(job => job.Title).IsJobTitle();
        RuleFor(job => job.Company).IsCompany();
        RuleFor(job => job.Url).IsWebAddress();
        RuleFor(job => job.ApplyUrl).IsWebAddress();
        RuleFor(job => job.Description).NotNull().IsJobDescription();
        RuleFor(job => job.DescriptionHtml).MaximumLength(FoundJob.HtmlMaxLength).IsStorable();
        RuleFor(job => job.Details!).SetValidator(new JobDetailsValidator()).When(job => job.Details is not null);
        RuleFor(job => job.Attribution!.Name).NotEmpty().IsShortText().When(job => job.Attribution is not null);
        RuleFor(job => job.Attribution!.Url).IsWebAddress().When(job => job.Attribution is not null);
    }
}
