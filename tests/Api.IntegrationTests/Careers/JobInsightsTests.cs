using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>How a search for a job goes.</summary>
internal sealed class JobInsightsTests
{
    private static readonly string[] Steps = ["saved", "applied", "interviewing", "offered", "accepted"];

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        using var bob = await _api.SignedInAsync("bob");
        await bob.CreateJobAsync("Somebody else's", new { status = "applied" });
        await _ann.CreateJobAsync("Saved");
        await ReachAsync("Rejected", "rejected");
        await ReachAsync("Offered at once", "offered");
        await ReachAsync("Accepted", "interviewing", "offered", "accepted");
        using var gone = await _ann.DeleteAsync($"{CareerRequests.Jobs}/{await ReachAsync("Deleted")}");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Tells_how_far_jobs_came_wherever_they_are_now()
    {
        var funnel = (await InsightsAsync()).GetProperty("funnel");

        Assert.That(Steps.Select(step => funnel.GetProperty(step).GetInt32()), Is.EqualTo([4, 3, 2, 2, 1]));
    }

    [Test]
    public async Task Counts_what_was_done_week_by_week_also_where_that_is_nothing()
    {
        await MoveAsync("Saved", weeks: 3);
        await MoveAsync("Rejected", weeks: 20);

        var weeks = (await InsightsAsync()).GetProperty("weeks").EnumerateArray().ToList();

        Assert.That(weeks, Has.Count.EqualTo(12));
        Assert.That(weeks.Select(week => week.GetProperty("begins").GetDateTime().DayOfWeek), Is.All.EqualTo(DayOfWeek.Monday));
        Assert.That(Counts(weeks[^1]), Is.EqualTo((2, 3)));
        Assert.That(Counts(weeks[^4]), Is.EqualTo((1, 0)));
        Assert.That(Counts(weeks[0]), Is.EqualTo((0, 0)));
    }

    private static (int Added, int Applied) Counts(JsonElement week) =>
        (week.GetProperty("added").GetInt32(), week.GetProperty("applied").GetInt32());

    private async Task<Guid> ReachAsync(string title, params string[] way)
    {
        var job = (await _ann.CreateJobAsync(title, new { status = "applied" })).Id();
        foreach (var status in way)
        {
            await _ann.MoveJobAsync(job, status);
        }

        return job;
    }

    private async Task MoveAsync(string title, int weeks)
    {
        await using var move = _api.Database.DataSource.CreateCommand(
            $"UPDATE careers.jobs SET created_at = created_at - interval '{weeks} weeks' WHERE title = '{title}'");
        await move.ExecuteNonQueryAsync();
    }

    private async Task<JsonElement> InsightsAsync() =>
        await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Jobs}/insights");
}
