using System.Net;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Import;

/// <summary>Tells what can be recognised of a job in a page or in a text, and keeps nothing of it.</summary>
/// <param name="Url">The address of its posting.</param>
/// <param name="Text">The text of its posting, instead.</param>
public sealed record PreviewJob(string? Url = null, string? Text = null) : IQuery<JobPreviewDto>;

/// <param name="Job">As it can be taken in. Title and company are empty where nothing tells them.</param>
/// <param name="KnownId">The job that it is taken for; null when it is a new one.</param>
/// <param name="IsDeleted">Whether its person has deleted that job; it can be restored.</param>
public sealed record JobPreviewDto(FoundJob Job, RecognisedIn From, Guid? KnownId, bool IsDeleted);

public enum RecognisedIn
{
    /// <summary>What the page tells programs: dependable.</summary>
    Data,

    /// <summary>Its text: to be looked over.</summary>
    Text,
}

internal sealed class PreviewJobValidator : AbstractValidator<PreviewJob>
{
    public PreviewJobValidator(OutboundPolicy policy)
    {
        RuleFor(request => request.Url).Must((request, url) => url is null != string.IsNullOrWhiteSpace(request.Text))
            .WithMessage("Give the address or the text of the posting.");
        RuleFor(request => request.Url).Must(url => url is null || policy.Check(url).IsSuccess)
            .WithMessage(CommonErrors.AddressRefused.Message);
        RuleFor(request => request.Text).IsJobDescription();
    }
}

internal sealed class PreviewJobHandler(
    ICareersDb db, IOutboundHttp http, IPostingPages pages, IPostingText text, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<PreviewJob, JobPreviewDto>
{
    private static readonly OutboundLimits Limits = new(MaxBytes: 4 * 1024 * 1024);

    public async Task<Result<JobPreviewDto>> Handle(PreviewJob request, CancellationToken cancellationToken)
    {
        if (request.Text is { } pasted)
        {
            return await PreviewAsync(PastedPosting.Read(pasted), RecognisedIn.Text, cancellationToken);
        }

        var page = await http.FetchAsync(new Uri(request.Url!), Limits, _ => { }, cancellationToken);
        if (page.Error is { } failure)
        {
            return failure;
        }

        if (Read(page.Value) is not { } read)
        {
            return page.Value.Answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone
                ? ImportErrors.PageGone
                : ImportErrors.PageNotRead;
        }

        return PostingIn(read) is { } posting
            ? await PreviewAsync(
                SchemaOrgPosting.Read(posting, page.Value.Address, clock.GetUtcNow()), RecognisedIn.Data, cancellationToken)
            : await PreviewAsync(PagePosting.Read(read, page.Value.Address), RecognisedIn.Text, cancellationToken);
    }

    private PostingPage? Read(FetchedPage page) =>
        page.Answer is { Status: HttpStatusCode.OK, ContentType.MediaType: "text/html" or "application/xhtml+xml" }
            ? pages.Read(page.Answer.Body, page.Answer.ContentType.CharSet)
            : null;

    private static System.Text.Json.Nodes.JsonObject? PostingIn(PostingPage page) =>
        page.Data.Select(data => SchemaOrgPosting.In(LenientJson.Parse(data))).FirstOrDefault(found => found is not null)
        ?? page.Microdata;

    private async Task<Result<JobPreviewDto>> PreviewAsync(FoundJob job, RecognisedIn from, CancellationToken cancellationToken)
    {
        var finding = job.ToFinding(text);
        var known = (await KnownJobs.OfAsync(db, user.Id, [finding], cancellationToken)).Find(finding);
        var shown = job with { Description = finding.Posting.Description, DescriptionHtml = null };
        return new JobPreviewDto(shown, from, known?.Id.Value, known?.DeletedAt is not null);
    }
}
