using System.Diagnostics;
using Npgsql;

namespace AssistantPlatform.Bench.Load.Queue;

/// <summary>The limit: a table, SKIP LOCKED in batches, LISTEN and NOTIFY.</summary>
internal sealed class RawQueue(NpgsqlDataSource database)
{
    private const int Workers = 4;
    private const int Batch = 100;

    private const string Table = """
        DROP TABLE IF EXISTS raw_queue;
        CREATE TABLE raw_queue (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text NOT NULL, claimed_at timestamptz);
        CREATE INDEX ON raw_queue (id) WHERE claimed_at IS NULL;
        """;

    public static async Task<QueueSample> MeasureAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString + ";Max Auto Prepare=32;Auto Prepare Min Usages=2");
        var queue = new RawQueue(database);
        await queue.ExecuteAsync(Table);
        await queue.ExecuteAsync(
            $"INSERT INTO raw_queue (payload) SELECT '{{}}' FROM generate_series(1, {QueueSample.Items}); ANALYZE raw_queue");

        await using var listener = await database.OpenConnectionAsync();
        await using (var listen = new NpgsqlCommand("LISTEN raw_queue", listener))
        {
            await listen.ExecuteNonQueryAsync();
        }

        return await QueueSample.MeasureAsync(queue.WorkOffAsync, () => queue.StartOneAsync(listener));
    }

    private Task WorkOffAsync() => Task.WhenAll(Enumerable.Range(0, Workers).Select(async _ =>
    {
        while (await ClaimAsync() is { Length: > 0 } claimed)
        {
            await DeleteAsync(claimed);
        }
    }));

    private async Task<TimeSpan> StartOneAsync(NpgsqlConnection listener)
    {
        var started = Stopwatch.GetTimestamp();
        var rung = listener.WaitAsync();
        await ExecuteAsync("WITH item AS (INSERT INTO raw_queue (payload) VALUES ('{}')) SELECT pg_notify('raw_queue', '')");
        await rung;
        var claimed = await ClaimAsync();
        var latency = Stopwatch.GetElapsedTime(started);
        await DeleteAsync(claimed);
        return latency;
    }

    private async Task<long[]> ClaimAsync()
    {
        await using var command = database.CreateCommand($"""
            UPDATE raw_queue SET claimed_at = now()
            WHERE id IN (SELECT id FROM raw_queue WHERE claimed_at IS NULL ORDER BY id LIMIT {Batch} FOR UPDATE SKIP LOCKED)
            RETURNING id, payload
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var claimed = new List<long>();
        while (await reader.ReadAsync())
        {
            claimed.Add(reader.GetInt64(0));
        }

        return [.. claimed];
    }

    private async Task DeleteAsync(long[] ids)
    {
        await using var command = database.CreateCommand("DELETE FROM raw_queue WHERE id = ANY($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = ids });
        await command.ExecuteNonQueryAsync();
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = database.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
