using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

internal sealed class ChangeJobsTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Moves_those_that_can_go_there_and_names_the_others()
    {
        var fresh = (await _ann.CreateJobAsync("Fresh")).Id();
        var applied = (await _ann.CreateJobAsync("Applied", new { status = "applied" })).Id();

        var changed = await ChangeAsync(_ann, new { ids = new[] { fresh, applied }, action = "move", status = "analyzed" });

        Assert.That(IdsIn(changed, "changed"), Is.EqualTo([fresh]));
        Assert.That(IdsIn(changed, "refused"), Is.EqualTo([applied]));
        Assert.That(await _ann.JobTitlesAsync("?status=analyzed"), Is.EqualTo(["Fresh"]));
    }

    [Test]
    public async Task Deletes_what_a_filter_finds_and_restores_what_was_deleted()
    {
        await _ann.CreateJobAsync("Low", new { score = 10 });
        await _ann.CreateJobAsync("High", new { score = 90 });

        var deleted = await ChangeAsync(_ann, new { filter = new { maxScore = 50 }, action = "delete" });
        Assert.That(await _ann.JobTitlesAsync(), Is.EqualTo(["High"]));
        await ChangeAsync(_ann, new { ids = IdsIn(deleted, "changed"), action = "restore" });

        Assert.That(await _ann.JobTitlesAsync(), Is.EqualTo(["High", "Low"]));
    }

    [Test]
    public async Task Takes_back_what_it_did()
    {
        var jobs = new[] { (await _ann.CreateJobAsync("One")).Id(), (await _ann.CreateJobAsync("Two")).Id() };

        await ChangeAsync(_ann, new { ids = jobs, action = "move", status = "archived" });
        await ChangeAsync(_ann, new { ids = jobs, action = "revert_status" });

        Assert.That(await _ann.JobTitlesAsync("?status=new"), Is.EqualTo(["Two", "One"]));
    }

    [Test]
    public async Task Goes_on_where_it_stopped_when_a_filter_finds_more_than_it_does_at_once()
    {
        const int All = 1_001;
        foreach (var numbers in Enumerable.Range(0, All).Chunk(500))
        {
            var jobs = numbers.Select(number => new { source = "s", sourceId = $"{number}", title = "Job", company = "Acme" });
            using var ingested = await _ann.PostAsJsonAsync($"{CareerRequests.Jobs}/ingest", new { jobs });
        }

        var moved = await ChangeAllAsync(new { }, "move", "analyzed");
        await ChangeAllAsync(new { }, "move", "archived");
        var reverted = await ChangeAllAsync(new { }, "revert_status");

        Assert.That((moved.Count, moved.Distinct().Count()), Is.EqualTo((All, All)));
        Assert.That(reverted, Is.EquivalentTo(moved));
        var stats = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Jobs}/stats");
        Assert.That(
            stats.GetProperty("statuses").EnumerateArray().Select(count => (count.Text("status"), count.GetProperty("count").GetInt32())),
            Is.EqualTo([("analyzed", All)]));
    }

    [Test]
    public async Task Leaves_alone_what_belongs_to_somebody_else()
    {
        using var bob = await _api.SignedInAsync("bob");
        var anns = (await _ann.CreateJobAsync("Ann's")).Id();

        var changed = await ChangeAsync(bob, new { ids = new[] { anns }, action = "delete" });
        await ChangeAsync(bob, new { filter = new { }, action = "delete" });

        Assert.That(IdsIn(changed, "changed").Concat(IdsIn(changed, "refused")), Is.Empty);
        Assert.That(await _ann.JobTitlesAsync(), Is.EqualTo(["Ann's"]));
    }

    private static IEnumerable<object> Wrong() =>
    [
        new { action = "delete" },
        new { ids = new[] { Guid.CreateVersion7() }, filter = new { }, action = "delete" },
        new { ids = new[] { Guid.CreateVersion7() }, action = "move" },
        new { filter = new { minScore = 101 }, action = "delete" },
    ];

    [TestCaseSource(nameof(Wrong))]
    public async Task Does_nothing_that_is_not_said_clearly(object body)
    {
        using var response = await _ann.PostAsJsonAsync($"{CareerRequests.Jobs}/bulk", body);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    private static async Task<JsonElement> ChangeAsync(HttpClient person, object body)
    {
        using var response = await person.PostAsJsonAsync($"{CareerRequests.Jobs}/bulk", body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<List<Guid>> ChangeAllAsync(object filter, string action, string? status = null)
    {
        var ids = new List<Guid>();
        for (Guid? after = null; ;)
        {
            var changed = await ChangeAsync(_ann, new { filter, action, status, after });
            ids.AddRange(IdsIn(changed, "changed"));
            if (changed.GetProperty("next").ValueKind == JsonValueKind.Null)
            {
                return ids;
            }

            after = changed.Id("next");
        }
    }

    private static List<Guid> IdsIn(JsonElement changed, string member) =>
        [.. changed.GetProperty(member).EnumerateArray().Select(id => id.GetGuid())];
}
