using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Domain.Identity;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Pipelines;

internal sealed class PostgresPipelineStatistics(NpgsqlDataSource database) : IPipelineStatistics
{
    private const string Query = """
        SELECT pipeline,
            count(*)::int,
            (count(*) FILTER (WHERE status = 'completed'))::int,
            (count(*) FILTER (WHERE status = 'failed'))::int,
            (count(*) FILTER (WHERE status = 'cancelled'))::int,
            (count(*) FILTER (WHERE status = 'interrupted'))::int,
            (count(*) FILTER (WHERE status = 'completed'))::float8 / nullif(count(ended_at), 0),
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - started_at)::float8)
                FILTER (WHERE status = 'completed'),
            max(created_at)
        FROM pipelines.pipeline_runs
        WHERE owner_id = @owner AND created_at >= @from
        GROUP BY pipeline
        ORDER BY pipeline
        """;

    public async Task<IReadOnlyList<PipelineStatsDto>> OfAsync(
        UserId owner, DateTimeOffset? from, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Query);
        command.Parameters.AddWithValue("owner", owner.Value);
        command.Parameters.AddWithValue("from", from?.UtcDateTime ?? DateTime.UnixEpoch);

        var rows = new List<PipelineStatsDto>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(Read(reader));
        }

        return rows;
    }

    private static PipelineStatsDto Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        row.GetInt32(2),
        row.GetInt32(3),
        row.GetInt32(4),
        row.GetInt32(5),
        row.IsDBNull(6) ? null : row.GetDouble(6),
        row.IsDBNull(7) ? null : row.GetDouble(7),
        row.GetFieldValue<DateTimeOffset>(8));
}
