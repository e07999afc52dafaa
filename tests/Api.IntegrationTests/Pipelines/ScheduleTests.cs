using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>Schedules as their person makes and changes them.</summary>
internal sealed class ScheduleTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await PipelineRequests.CreateAsync(new PipelineScript());
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Knows_its_next_occurrence_in_its_time_zone()
    {
        var created = await _ann.CreateScheduleAsync(new { cron = "30 7 1 7 *", timeZone = "Asia/Tokyo" });

        var next = (await _ann.ScheduleAsync(created.Id())).GetProperty("nextAt").GetDateTimeOffset();

        Assert.That($"{next.UtcDateTime:MM-dd HH:mm}", Is.EqualTo("06-30 22:30"));
        Assert.That(next, Is.GreaterThan(TimeProvider.System.GetUtcNow()));
    }

    [Test]
    public async Task Tells_when_it_would_run_before_it_is_made()
    {
        using var response = await _ann.GetAsync($"{PipelineRequests.Schedules}/preview?cron=30 7 1 7 *&timeZone=Asia/Tokyo");
        using var refused = await _ann.GetAsync($"{PipelineRequests.Schedules}/preview?cron=often&timeZone=Asia/Tokyo");

        var next = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("next").EnumerateArray()
            .Select(at => at.GetDateTimeOffset()).ToList();
        var year = next[0].UtcDateTime.Year;
        Assert.That(
            next.Select(at => at.UtcDateTime),
            Is.EqualTo(Enumerable.Range(year, 5).Select(later => new DateTime(later, 6, 30, 22, 30, 0, DateTimeKind.Utc))));
        var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty("cron", out _), Is.True);
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new { name = "" }, "name");
        yield return new TestCaseData(new { cron = "@daily" }, "cron");
        yield return new TestCaseData(new { cron = "0 8 * *" }, "cron");
        yield return new TestCaseData(new { timeZone = "Mars/Olympus" }, "timeZone");
        yield return new TestCaseData(new { pipeline = "burn_diary" }, "pipeline");
        yield return new TestCaseData(new { pipeline = "hurry", input = new { note = "x" } }, "pipeline");
        yield return new TestCaseData(new { input = new { text = "Hello", times = 1000 } }, "input.times");
        yield return new TestCaseData(new { input = "Hello" }, "input");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Names_what_is_wrong_when_it_is_made_and_when_it_is_changed(object change, string field)
    {
        var schedule = await _ann.CreateScheduleAsync();

        using var created = await _ann.PostScheduleAsync(change);
        using var changed = await _ann.PatchAsJsonAsync($"{PipelineRequests.Schedules}/{schedule.Id()}", change);

        foreach (var response in new[] { created, changed })
        {
            var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
        }
    }

    [Test]
    public async Task Changes_what_is_named_and_finds_its_next_occurrence_anew()
    {
        var schedule = await _ann.CreateScheduleAsync(new { colour = "violet" });

        using var off = await _ann.PatchAsJsonAsync($"{PipelineRequests.Schedules}/{schedule.Id()}", new { enabled = false });
        var switchedOff = await off.Content.ReadFromJsonAsync<JsonElement>();
        using var on = await _ann.PatchAsJsonAsync(
            $"{PipelineRequests.Schedules}/{schedule.Id()}", new { enabled = true, cron = "0 9 1 1 *" });
        var switchedOn = await on.Content.ReadFromJsonAsync<JsonElement>();

        Assert.That(switchedOff.GetProperty("nextAt").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(switchedOn.GetProperty("nextAt").GetDateTimeOffset().Hour, Is.EqualTo(9));
        Assert.That(switchedOn.Text("colour"), Is.EqualTo("violet"));
    }

    [Test]
    public async Task Refuses_a_change_of_what_somebody_else_has_changed()
    {
        var schedule = await _ann.CreateScheduleAsync();
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{PipelineRequests.Schedules}/{schedule.Id()}");
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Content = JsonContent.Create(new { name = "Mine" });

        using var response = await _ann.SendAsync(request);

        await response.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "request.stale");
    }

    [Test]
    public async Task Runs_out_of_turn_also_when_it_is_switched_off()
    {
        var schedule = await _ann.CreateScheduleAsync(new { enabled = false });

        using var response = await _ann.PostAsync($"{PipelineRequests.Schedules}/{schedule.Id()}/run-now", null);
        var run = (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
        await _ann.FramesAsync(run);

        var kept = (await _ann.PipelineRunAsync(run)).GetProperty("run");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That((kept.Text("source"), kept.Id("scheduleId")), Is.EqualTo(("schedule", schedule.Id())));
        Assert.That(kept.GetProperty("occurrence").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((await _ann.ScheduleAsync(schedule.Id())).GetProperty("lastRun").Text("status"), Is.EqualTo("completed"));
    }

    [Test]
    public async Task Lists_what_a_calendar_shows()
    {
        await _ann.CreateScheduleAsync(new { name = "Daily", cron = "0 12 * * *", colour = "red" });
        await _ann.CreateScheduleAsync(new { name = "Off", cron = "0 12 * * *", enabled = false });
        var run = await _ann.StartAsync();
        await _ann.FramesAsync(run);
        var now = TimeProvider.System.GetUtcNow();

        var calendar = await CalendarAsync(now.AddDays(-1), now.AddDays(7));

        var occurrences = calendar.GetProperty("occurrences").EnumerateArray().ToList();
        Assert.That(occurrences, Has.Count.EqualTo(7));
        Assert.That(occurrences.Select(next => (next.Text("name"), next.Text("colour"))), Is.All.EqualTo(("Daily", "red")));
        Assert.That(occurrences.Select(next => next.GetProperty("at").GetDateTimeOffset()), Is.Ordered.And.All.GreaterThan(now));
        Assert.That(calendar.GetProperty("runs").EnumerateArray().Select(shown => shown.Id()), Is.EqualTo([run]));
        Assert.That(calendar.GetProperty("isCut").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Keeps_a_calendar_to_what_can_be_shown()
    {
        await _ann.CreateScheduleAsync(new { cron = "* * * * *" });
        var now = TimeProvider.System.GetUtcNow();

        var calendar = await CalendarAsync(now, now.AddDays(100));
        using var tooLong = await _ann.GetAsync(CalendarAddress(now, now.AddDays(101)));

        Assert.That(calendar.GetProperty("isCut").GetBoolean(), Is.True);
        await tooLong.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Test]
    public async Task Shows_the_newest_runs_when_a_calendar_cannot_show_all()
    {
        var newest = await _ann.StartAsync();
        await _ann.FramesAsync(newest);
        await using (var copy = _api.Database.DataSource.CreateCommand("""
            INSERT INTO pipelines.pipeline_runs SELECT copy.* FROM pipelines.pipeline_runs run, generate_series(1, 1000) number,
                jsonb_populate_record(run, jsonb_build_object(
                    'run_id', gen_random_uuid(), 'created_at', run.created_at - number * interval '1 second')) copy
            """))
        {
            await copy.ExecuteNonQueryAsync();
        }

        var now = TimeProvider.System.GetUtcNow();
        var calendar = await CalendarAsync(now.AddDays(-1), now);

        var shown = calendar.GetProperty("runs").EnumerateArray().ToList();
        Assert.That(shown, Has.Count.EqualTo(1000));
        Assert.That(shown[^1].Id(), Is.EqualTo(newest));
        Assert.That(shown.Select(run => run.GetProperty("createdAt").GetDateTimeOffset()), Is.Ordered);
        Assert.That(calendar.GetProperty("isCut").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Lists_schedules_page_by_page()
    {
        foreach (var name in new[] { "First", "Second", "Third" })
        {
            await _ann.CreateScheduleAsync(new { name });
        }

        var first = await _ann.GetFromJsonAsync<JsonElement>($"{PipelineRequests.Schedules}?limit=2");
        var second = await _ann.GetFromJsonAsync<JsonElement>(
            $"{PipelineRequests.Schedules}?limit=2&cursor={first.Text("nextCursor")}");

        Assert.That(
            new[] { first, second }.SelectMany(page => page.GetProperty("items").EnumerateArray())
                .Select(item => item.Text("name")),
            Is.EqualTo(["Third", "Second", "First"]));
    }

    [Test]
    public async Task Is_gone_once_it_is_deleted()
    {
        var schedule = await _ann.CreateScheduleAsync();

        using var deleted = await _ann.DeleteAsync($"{PipelineRequests.Schedules}/{schedule.Id()}");
        using var again = await _ann.DeleteAsync($"{PipelineRequests.Schedules}/{schedule.Id()}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "pipelines.schedule_not_found");
    }

    private async Task<JsonElement> CalendarAsync(DateTimeOffset from, DateTimeOffset to) =>
        await _ann.GetFromJsonAsync<JsonElement>(CalendarAddress(from, to));

    private static string CalendarAddress(DateTimeOffset from, DateTimeOffset to) =>
        $"{PipelineRequests.Schedules}/occurrences?from={from.UtcDateTime:O}&to={to.UtcDateTime:O}";
}
