using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>Many schedules, on two nodes with one database.</summary>
internal sealed class ManySchedulesTests
{
    private const int Schedules = 1_000;

    [Test]
    public async Task Run_once_each_when_a_thousand_are_due_at_one_moment()
    {
        await using var cluster = await NodeCluster.CreateAsync();
        var nodes = await cluster.StartNodesAsync(2);
        using var ann = await nodes[0].SignedInAsync("ann");
        await ScheduleAsync(cluster.Database);

        for (var expected = 100; expected <= Schedules; expected += 100)
        {
            await Deadline.UntilAsync(async () => await CountAsync(cluster.Database, "status = 'completed'") >= expected);
        }

        Assert.That(await CountAsync(cluster.Database, "true"), Is.EqualTo(Schedules));
        Assert.That(await CountAsync(cluster.Database, "true", "DISTINCT schedule_id"), Is.EqualTo(Schedules));
        var calls = await cluster.Diary.ReadAsync();
        Assert.That(calls.Select(call => (call.Tool, call.Note)), Is.Unique);
        Assert.That(calls, Has.Count.EqualTo(2 * Schedules));
    }

    private static async Task ScheduleAsync(TestDatabase database)
    {
        await using var command = database.DataSource.CreateCommand($$"""
            WITH made AS (
                INSERT INTO pipelines.schedules (id, owner_id, name, pipeline, input, cron, time_zone, enabled, colour, misfire,
                    overlap, next_at, created_at)
                SELECT gen_random_uuid(), id, number::text, 'send_page', jsonb_build_object('note', number::text),
                    '0 8 1 1 *', 'UTC', true, 'blue', 'skip', 'skip', date_trunc('second', now()) + interval '2 seconds', now()
                FROM identity.users, generate_series(1, {{Schedules}}) number
                RETURNING id, owner_id, next_at)
            INSERT INTO work.items (id, lane, type, payload, owner_id, attempt, due_at, created_at)
            SELECT gen_random_uuid(), 'schedule', 'FireSchedule',
                jsonb_build_object(
                    'ScheduleId', id, 'Occurrence', to_char(next_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                owner_id, 0, next_at, now()
            FROM made
            """);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(TestDatabase database, string condition, string what = "*")
    {
        await using var command = database.DataSource.CreateCommand(
            $"SELECT count({what}) FROM pipelines.pipeline_runs WHERE {condition}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
