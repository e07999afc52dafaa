using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>Many schedules, on two nodes with one database.</summary>
internal sealed class ManySchedulesTests
{
    private PipelineScript _script = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _script = new PipelineScript();
        _api = await PipelineRequests.CreateAsync(_script);
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Run_once_each_when_a_thousand_are_due_at_one_moment()
    {
        await using var other = _api.ListenBeside(executesRuns: true);
        await ScheduleAsync(1_000, "date_trunc('second', now()) + interval '2 seconds'");

        await Deadline.UntilAsync(async () => await CountAsync("true") >= 1_000);
        await Deadline.UntilAsync(async () => await CountAsync("status <> 'completed'") == 0);

        Assert.That(await CountAsync("true"), Is.EqualTo(1_000));
        Assert.That(_script.Diary, Has.Count.EqualTo(1_000));
        Assert.That(
            await ScalarAsync<long>("SELECT count(DISTINCT schedule_id) FROM pipelines.pipeline_runs"), Is.EqualTo(1_000));
    }

    private async Task ScheduleAsync(int count, string due)
    {
        await using var command = _api.Database.DataSource.CreateCommand($$"""
            WITH made AS (
                INSERT INTO pipelines.schedules (id, owner_id, name, pipeline, input, cron, time_zone, enabled, colour, misfire,
                    overlap, next_at, created_at)
                SELECT gen_random_uuid(), id, number::text, 'read_diary', '{ "note": "Tick" }', '0 8 1 1 *', 'UTC', true, 'blue',
                    'skip', 'skip', {{due}}, now()
                FROM identity.users, generate_series(1, {{count}}) number
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

    private Task<long> CountAsync(string condition) =>
        ScalarAsync<long>($"SELECT count(*) FROM pipelines.pipeline_runs WHERE {condition}");

    private async Task<T> ScalarAsync<T>(string query)
    {
        await using var command = _api.Database.DataSource.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
