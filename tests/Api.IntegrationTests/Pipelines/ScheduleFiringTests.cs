using System.Text.Json;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>What becomes of the occurrences of a schedule.</summary>
internal sealed class ScheduleFiringTests
{
    private TaskCompletionSource _release = null!;
    private PipelineScript _script = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script = new PipelineScript();
        _api = await PipelineRequests.CreateAsync(_script);
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _release.TrySetResult();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Runs_when_it_is_time_and_plans_the_next()
    {
        var schedule = await ScheduleAsync();
        var due = TimeProvider.System.GetUtcNow().AddSeconds(1);

        await FireAsync(schedule, due);
        await UntilRunsAsync(1);

        var run = (await _ann.PipelineRunsAsync()).Single();
        Assert.That(run.GetProperty("occurrence").GetDateTimeOffset(), Is.EqualTo(due).Within(TimeSpan.FromMilliseconds(1)));
        Assert.That(run.GetProperty("createdAt").GetDateTimeOffset() - due, Is.GreaterThanOrEqualTo(TimeSpan.Zero));
        Assert.That(run.Text("source"), Is.EqualTo("schedule"));
        Assert.That(await NextAtAsync(schedule), Is.GreaterThan(due));
        await UntilAsync("EXISTS (SELECT FROM pipelines.pipeline_runs WHERE status = 'completed')");
        Assert.That(_script.Diary, Is.EqualTo(["Tick"]));
    }

    [Test]
    public async Task Runs_once_however_often_an_occurrence_is_met()
    {
        var schedule = await ScheduleAsync();
        var due = TimeProvider.System.GetUtcNow();

        await FireAsync(schedule, due, times: 10);
        await UntilIdleAsync();

        Assert.That(await _ann.PipelineRunsAsync(), Has.Count.EqualTo(1));
    }

    [TestCase("skip", 0)]
    [TestCase("run_once", 1)]
    public async Task Does_what_its_person_chose_with_what_was_missed(string misfire, int runs)
    {
        var inHalfAnHour = TimeProvider.System.GetUtcNow().AddMinutes(30).Minute;
        var schedule = await ScheduleAsync(new { misfire, cron = $"{inHalfAnHour} * * * *" });

        await FireAsync(schedule, TimeProvider.System.GetUtcNow().AddHours(-3));
        await UntilIdleAsync();

        Assert.That(await _ann.PipelineRunsAsync(), Has.Count.EqualTo(runs));
        Assert.That(await NextAtAsync(schedule), Is.GreaterThan(TimeProvider.System.GetUtcNow().AddSeconds(-5)));
        Assert.That(
            (await _ann.ScheduleAsync(schedule)).GetProperty("skippedAt").ValueKind,
            Is.EqualTo(runs == 0 ? JsonValueKind.String : JsonValueKind.Null));
    }

    [Test]
    public async Task Leaves_out_an_occurrence_during_a_run_where_its_person_chose_so()
    {
        var schedule = await ScheduleAsync();
        await HoldFirstRunAsync(schedule);

        await FireAsync(schedule, TimeProvider.System.GetUtcNow());
        await UntilIdleAsync();

        Assert.That(await _ann.PipelineRunsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Queues_occurrences_during_a_run_and_runs_them_one_after_the_other()
    {
        var schedule = await ScheduleAsync(new { overlap = "queue", pipeline = "read_diary" });
        await HoldFirstRunAsync(schedule);

        await FireAsync(schedule, TimeProvider.System.GetUtcNow());
        await UntilRunsAsync(2);
        await FireAsync(schedule, TimeProvider.System.GetUtcNow());
        await UntilRunsAsync(3);
        var statuses = (await _ann.PipelineRunsAsync()).Select(run => run.Text("status"));
        _release.SetResult();
        await UntilAsync("NOT EXISTS (SELECT FROM pipelines.pipeline_runs WHERE status <> 'completed')");

        Assert.That(statuses, Is.EqualTo(["queued", "queued", "running"]));
        Assert.That(_script.Diary, Has.Count.EqualTo(3));
        Assert.That(await ScalarAsync<bool>("""
            SELECT bool_and(started_at >= ended_before) FROM (
                SELECT started_at, lag(ended_at) OVER (ORDER BY occurrence) AS ended_before FROM pipelines.pipeline_runs) runs
            """), Is.True);
    }

    [Test]
    public async Task Cancels_what_waits_when_it_is_deleted()
    {
        var schedule = await ScheduleAsync(new { overlap = "queue" });
        await HoldFirstRunAsync(schedule);
        await FireAsync(schedule, TimeProvider.System.GetUtcNow());
        await UntilRunsAsync(2);

        using var deleted = await _ann.DeleteAsync($"{PipelineRequests.Schedules}/{schedule}");

        var statuses = (await _ann.PipelineRunsAsync()).Select(run => run.Text("status"));
        Assert.That(statuses, Is.EqualTo(["cancelled", "running"]));
    }

    [Test]
    public async Task Runs_nothing_for_a_person_who_is_shut_out()
    {
        var schedule = await ScheduleAsync();
        await ExecuteAsync("UPDATE identity.users SET disabled_at = now()");

        await FireAsync(schedule, TimeProvider.System.GetUtcNow());
        await UntilIdleAsync();

        Assert.That(await ScalarAsync<long>("SELECT count(*) FROM pipelines.pipeline_runs"), Is.Zero);
        Assert.That(await ScalarAsync<bool>("SELECT next_at > now() FROM pipelines.schedules"), Is.True);
    }

    [Test]
    public async Task Gives_its_person_notice_of_a_run_that_failed()
    {
        _script.Failure = new Error("diaries.locked", ErrorKind.Conflict, "The diary is locked.");

        await FireAsync(await ScheduleAsync(), TimeProvider.System.GetUtcNow());
        await UntilAsync("EXISTS (SELECT FROM pipelines.pipeline_runs WHERE status = 'failed')");

        var notice = (await _ann.NoticesAsync("pipelines.run_failed")).Single();
        Assert.That((notice.Text("title"), notice.Text("body")), Is.EqualTo(("Write diary has failed", "The diary is locked.")));
        Assert.That(notice.Text("link"), Is.EqualTo($"/pipelines/runs/{(await _ann.PipelineRunsAsync()).Single().Id()}"));
    }

    [Test]
    public async Task Gives_its_person_notice_of_what_is_there_to_be_read()
    {
        var toBeRead = await ScheduleAsync(new { pipeline = "conversation_digest", input = new { days = 1 } });

        foreach (var schedule in new[] { toBeRead, await ScheduleAsync() })
        {
            await FireAsync(schedule, TimeProvider.System.GetUtcNow());
        }

        await UntilAsync("(SELECT count(*) FROM pipelines.pipeline_runs WHERE status = 'completed') = 2");

        var notice = (await _ann.NoticesAsync("pipelines.run_completed")).Single();
        var digest = (await _ann.PipelineRunsAsync("?pipeline=conversation_digest")).Single();
        Assert.That(notice.Text("title"), Is.EqualTo("Digest of conversations is done"));
        Assert.That(notice.Text("link"), Is.EqualTo($"/pipelines/runs/{digest.Id()}"));
    }

    private async Task<Guid> ScheduleAsync(object? change = null)
    {
        var schedule = JsonSerializer.SerializeToNode(
            new { pipeline = "write_diary", input = new { note = "Tick" } })!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(change ?? new { })!.AsObject())
        {
            schedule[name] = value?.DeepClone();
        }

        return (await _ann.CreateScheduleAsync(schedule)).Id();
    }

    private async Task HoldFirstRunAsync(Guid schedule)
    {
        _script.Body = (_, _) => _release.Task;
        await FireAsync(schedule, TimeProvider.System.GetUtcNow());
        await UntilAsync("EXISTS (SELECT FROM pipelines.pipeline_runs WHERE status = 'running')");
    }

    private Task FireAsync(Guid schedule, DateTimeOffset due, int times = 1) => _api.FireAsync(schedule, due, times);

    private Task<TimeSpan> UntilRunsAsync(int count) => UntilAsync($"(SELECT count(*) FROM pipelines.pipeline_runs) = {count}");

    /// <summary>Until every occurrence that was due has been met.</summary>
    private Task<TimeSpan> UntilIdleAsync() =>
        UntilAsync("NOT EXISTS (SELECT FROM work.items WHERE lane = 'schedule' AND due_at < now() + interval '15 seconds')");

    private Task<TimeSpan> UntilAsync(string condition) => Deadline.UntilAsync(() => ScalarAsync<bool>($"SELECT {condition}"));

    private async Task<DateTimeOffset> NextAtAsync(Guid schedule) =>
        (await _ann.ScheduleAsync(schedule)).GetProperty("nextAt").GetDateTimeOffset();

    private async Task ExecuteAsync(string statement)
    {
        await using var command = _api.Database.DataSource.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> ScalarAsync<T>(string query)
    {
        await using var command = _api.Database.DataSource.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
