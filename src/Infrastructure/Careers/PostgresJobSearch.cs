using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class PostgresJobSearch(AppDbContext db) : IJobSearch
{
    // No text holds these: they are for private use.
    private const char Begin = '\uE000';
    private const char End = '\uE001';

    private static readonly string Marks = $"StartSel={Begin}, StopSel={End}";
    private static readonly string WholeTitle = $"{Marks}, HighlightAll=true";
    private static readonly string OnePart = $"{Marks}, MaxFragments=1, MaxWords=30, MinWords=12";

    public IQueryable<Job> Matching(UserId owner, string text) => db.Jobs.FromSql($"""
        SELECT *, xmin FROM careers.jobs
        WHERE owner_id = {owner.Value} AND search @@ websearch_to_tsquery('english', {text})
        """);

    public IQueryable<Job> Resembling(UserId owner, string text) => db.Jobs.FromSql($"""
        SELECT *, xmin FROM careers.jobs WHERE id IN (SELECT careers.jobs_resembling({owner.Value}, {text}))
        """);

    public IQueryable<Job> After(IQueryable<Job> jobs, JobSort sort, JobPlace place)
    {
        var id = new JobId(place.Id);
        return sort switch
        {
            JobSort.Oldest => jobs.Where(job => job.Id > id),
            JobSort.Score => jobs.Where(job => EF.Functions.LessThan(
                ValueTuple.Create(job.Score ?? JobPlace.NoScore, job.Id), ValueTuple.Create(place.Score, id))),
            JobSort.Company => jobs.Where(job => EF.Functions.GreaterThan(
                ValueTuple.Create(job.Company, job.Id), ValueTuple.Create(place.Company, id))),
            JobSort.Posted => jobs.Where(job => EF.Functions.LessThan(
                ValueTuple.Create(job.PostedAt ?? JobPlace.NoDate, job.Id), ValueTuple.Create(place.PostedAt, id))),
            _ => jobs.Where(job => job.Id < id),
        };
    }

    public async Task<IReadOnlyList<JobId>> RankAsync(
        string text, IReadOnlyList<JobId> candidates, int limit, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. candidates.Select(id => id.Value)];
        var best = await db.Database.SqlQuery<Guid>($"""
            SELECT id FROM careers.jobs WHERE id = ANY ({ids})
            ORDER BY ts_rank(search, websearch_to_tsquery('english', {text})) DESC, id DESC LIMIT {limit}
            """).ToListAsync(cancellationToken);
        return best.ConvertAll(JobId.From);
    }

    public async Task<IReadOnlyDictionary<Guid, JobHighlightsDto>> HighlightAsync(
        string text, IReadOnlyList<Guid> jobs, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. jobs];
        var rows = await db.Database.SqlQuery<MarkedJob>($"""
            SELECT id, ts_headline('english', title, query, {WholeTitle}) AS title,
                ts_headline('english', left(description, 10000), query, {OnePart}) AS description
            FROM careers.jobs, websearch_to_tsquery('english', {text}) query
            WHERE id = ANY ({ids})
            """).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new JobHighlightsDto(PiecesOf(row.Title), PiecesOf(row.Description)));
    }

    private static List<HighlightDto> PiecesOf(string marked)
    {
        var pieces = new List<HighlightDto>();
        for (var (rest, isMatch) = (marked, false); rest.Length > 0; isMatch = !isMatch)
        {
            var end = rest.IndexOf(isMatch ? End : Begin, StringComparison.Ordinal);
            var piece = end < 0 ? rest : rest[..end];
            rest = end < 0 ? "" : rest[(end + 1)..];
            if (piece.Length > 0)
            {
                pieces.Add(new HighlightDto(piece, isMatch));
            }
        }

        return pieces;
    }

    private sealed record MarkedJob(Guid Id, string Title, string Description);
}
