using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>A person's jobs in an order. Words that nothing is written with find what is written nearly so.</summary>
/// <param name="Sort">By relevance where words are searched, else the newest first, when it is null.</param>
/// <param name="Highlights">Whether to tell where the words occur, which takes longer than to find them.</param>
public sealed record ListJobs(JobFilter Filter, JobSort? Sort, int Limit, string? Cursor, bool Highlights = false)
    : IQuery<Page<JobSummaryDto>>;

internal sealed class ListJobsValidator : AbstractValidator<ListJobs>
{
    public ListJobsValidator()
    {
        RuleFor(request => request.Limit).IsPageLimit();
        RuleFor(request => request.Filter).SetValidator(new JobFilterValidator()).OverridePropertyName("");
    }
}

internal sealed class ListJobsHandler(IJobSearch search, ICurrentUser user) : IQueryHandler<ListJobs, Page<JobSummaryDto>>
{
    private sealed record Key(JobPlace Place, bool IsResemblance);

    public async Task<Result<Page<JobSummaryDto>>> Handle(ListJobs request, CancellationToken cancellationToken)
    {
        Key? key = null;
        if (request.Cursor is { } cursor && !Cursor.TryDecode(cursor, out key))
        {
            return CommonErrors.CursorInvalid;
        }

        var page = await ReadAsync(request, key, key is { IsResemblance: true }, cancellationToken);
        return page.Items.Count == 0 && key is null
            && await search.IsMistypedAsync(user.Id, request.Filter, cancellationToken)
            ? await ReadAsync(request, key, isResemblance: true, cancellationToken)
            : page;
    }

    private async Task<Page<JobSummaryDto>> ReadAsync(
        ListJobs request, Key? key, bool isResemblance, CancellationToken cancellationToken)
    {
        var sort = OrderOf(request);
        var selection = new JobSelection(user.Id, request.Filter, sort, key?.Place, isResemblance, request.Highlights);

        // Behind the best comes no other page.
        var count = sort == JobSort.Relevance ? request.Limit : request.Limit + 1;
        var jobs = await search.ListAsync(selection, count, cancellationToken);
        return Page<JobSummaryDto>.Of(jobs, request.Limit, job => new Key(PlaceOf(job), isResemblance));
    }

    private static JobSort OrderOf(ListJobs request) => (request.Sort ?? JobSort.Relevance) switch
    {
        JobSort.Relevance when !request.Filter.HasWords => JobSort.Newest,
        var sort => sort,
    };

    private static JobPlace PlaceOf(JobSummaryDto job) => new(
        job.Id,
        job.Score ?? JobPlace.NoScore,
        job.Company,
        job.PostedAt ?? JobPlace.NoDate,
        job.NextActionOn ?? JobPlace.NoAction);
}
