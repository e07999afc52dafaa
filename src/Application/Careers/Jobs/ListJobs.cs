using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>A person's jobs in an order. Words that nothing is written with find what is written nearly so.</summary>
/// <param name="Sort">By relevance where words are searched, else the newest first, when it is null.</param>
public sealed record ListJobs(JobFilter Filter, JobSort? Sort, int Limit, string? Cursor) : IQuery<Page<JobSummaryDto>>;

internal sealed class ListJobsValidator : AbstractValidator<ListJobs>
{
    public ListJobsValidator()
    {
        RuleFor(request => request.Limit).IsPageLimit();
        RuleFor(request => request.Filter).SetValidator(new JobFilterValidator()).OverridePropertyName("");
    }
}

internal sealed class ListJobsHandler(ICareersDb db, IJobSearch search, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<ListJobs, Page<JobSummaryDto>>
{
    /// <summary>The newest that match are ranked: ranking reads the whole text of each.</summary>
    private const int MaxRanked = 1_000;

    private sealed record Key(JobPlace Place, bool IsResemblance);

    public async Task<Result<Page<JobSummaryDto>>> Handle(ListJobs request, CancellationToken cancellationToken)
    {
        Key? key = null;
        if (request.Cursor is { } cursor && !Cursor.TryDecode(cursor, out key))
        {
            return CommonErrors.CursorInvalid;
        }

        var page = await FindAsync(request, key, cancellationToken);
        return request.Filter.HasWords ? await HighlightAsync(page, request.Filter.Q!, cancellationToken) : page;
    }

    private async Task<Page<JobSummaryDto>> FindAsync(ListJobs request, Key? key, CancellationToken cancellationToken)
    {
        var words = request.Filter.Q!;
        if (!request.Filter.HasWords)
        {
            return await ReadAsync(db.Jobs, request, key, isResemblance: false, cancellationToken);
        }

        if (key is { IsResemblance: true })
        {
            return await ReadAsync(search.Resembling(user.Id, words), request, key, isResemblance: true, cancellationToken);
        }

        var found = (request.Sort ?? JobSort.Relevance) == JobSort.Relevance
            ? await ReadBestAsync(request, cancellationToken)
            : await ReadAsync(search.Matching(user.Id, words), request, key, isResemblance: false, cancellationToken);
        return found.Items.Count > 0 || key is not null
            ? found
            : await ReadAsync(search.Resembling(user.Id, words), request, key, isResemblance: true, cancellationToken);
    }

    private async Task<Page<JobSummaryDto>> ReadAsync(
        IQueryable<Job> jobs, ListJobs request, Key? key, bool isResemblance, CancellationToken cancellationToken)
    {
        var sort = request.Sort ?? JobSort.Newest;
        jobs = request.Filter.ApplyTo(jobs, user.Id, clock.GetUtcNow());
        jobs = key is null ? jobs : search.After(jobs, sort, key.Place);
        var rows = await InOrder(jobs, sort).Take(request.Limit + 1).Select(JobSummaryDto.Row).ToListAsync(cancellationToken);
        return Page<JobSummaryDto>.Of(
            rows.ConvertAll(JobSummaryDto.From), request.Limit, row => new Key(PlaceOf(row), isResemblance));
    }

    private async Task<Page<JobSummaryDto>> ReadBestAsync(ListJobs request, CancellationToken cancellationToken)
    {
        var matching = request.Filter.ApplyTo(search.Matching(user.Id, request.Filter.Q!), user.Id, clock.GetUtcNow());
        var candidates = await matching.OrderByDescending(job => job.Id).Take(MaxRanked).Select(job => job.Id)
            .ToListAsync(cancellationToken);
        var best = await search.RankAsync(request.Filter.Q!, candidates, request.Limit, cancellationToken);
        var rows = await db.Jobs.Where(job => job.OwnerId == user.Id && best.Contains(job.Id)).Select(JobSummaryDto.Row)
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return new Page<JobSummaryDto>(
            [.. best.Where(id => rows.ContainsKey(id.Value)).Select(id => JobSummaryDto.From(rows[id.Value]))], NextCursor: null);
    }

    private async Task<Page<JobSummaryDto>> HighlightAsync(
        Page<JobSummaryDto> page, string words, CancellationToken cancellationToken)
    {
        var highlights = await search.HighlightAsync(words, [.. page.Items.Select(job => job.Id)], cancellationToken);
        return page with { Items = [.. page.Items.Select(job => job with { Highlights = highlights.GetValueOrDefault(job.Id) })] };
    }

    private static IQueryable<Job> InOrder(IQueryable<Job> jobs, JobSort sort) => sort switch
    {
        JobSort.Oldest => jobs.OrderBy(job => job.Id),
        JobSort.Score => jobs.OrderByDescending(job => job.Score ?? JobPlace.NoScore).ThenByDescending(job => job.Id),
        JobSort.Company => jobs.OrderBy(job => job.Company).ThenBy(job => job.Id),
        JobSort.Posted => jobs.OrderByDescending(job => job.PostedAt ?? JobPlace.NoDate).ThenByDescending(job => job.Id),
        _ => jobs.OrderByDescending(job => job.Id),
    };

    private static JobPlace PlaceOf(JobSummaryDto job) =>
        new(job.Id, job.Score ?? JobPlace.NoScore, job.Company, job.PostedAt ?? JobPlace.NoDate);
}
