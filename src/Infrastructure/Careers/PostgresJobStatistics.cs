using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class PostgresJobStatistics(AppDbContext db, ICurrentUser user) : IJobStatistics
{
    public async Task<JobFunnelDto> CountFunnelAsync(CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<JobFunnelDto>($$"""
            SELECT count(*)::int AS saved,
                (count(*) FILTER (WHERE history @> '[{"to": "applied"}]'))::int AS applied,
                (count(*) FILTER (
                    WHERE history @> '[{"to": "interviewing"}]' OR history @> '[{"to": "offered"}]'))::int AS interviewing,
                (count(*) FILTER (WHERE history @> '[{"to": "offered"}]'))::int AS offered,
                (count(*) FILTER (WHERE history @> '[{"to": "accepted"}]'))::int AS accepted
            FROM careers.jobs WHERE owner_id = {{user.Id.Value}} AND deleted_at IS NULL
            """).SingleAsync(cancellationToken);

    public async Task<IReadOnlyList<JobWeekDto>> CountWeeksAsync(DateOnly since, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<JobWeekDto>($"""
            SELECT date_trunc('week', moment AT TIME ZONE 'UTC')::date AS begins,
                count(*) FILTER (WHERE NOT is_step)::int AS added, count(*) FILTER (WHERE is_step)::int AS applied
            FROM careers.jobs, LATERAL (
                SELECT created_at AS moment, false AS is_step
                UNION ALL
                SELECT (step ->> 'at')::timestamptz, true FROM jsonb_array_elements(history) step WHERE step ->> 'to' = 'applied'
            ) moments
            WHERE owner_id = {user.Id.Value} AND deleted_at IS NULL AND updated_at >= {since} AND moment >= {since}
            GROUP BY begins
            """).ToListAsync(cancellationToken);
}
