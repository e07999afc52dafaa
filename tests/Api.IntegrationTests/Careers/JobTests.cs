using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>One job, as its person tracks it.</summary>
internal sealed class JobTests
{
    private static readonly string[] EmploymentTypes = ["full_time", "contract"];
    private static readonly string[] Tags = ["c#"];

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
    public async Task Keeps_all_that_is_known_of_it()
    {
        using var created = await _ann.PostJobAsync("Engineer", new
        {
            url = "https://example.com/jobs/7",
            remoteMode = "hybrid",
            postedAt = "2026-03-01T09:00:00+02:00",
            description = "Build things.",
            details = new
            {
                locations = new[] { new { raw = "Zürich, CH", city = "Zürich", countryCode = "CH" } },
                salary = new { min = 90_000, max = 110_000.5, currency = "CHF", period = "year", raw = "90-110k" },
                employmentTypes = EmploymentTypes,
                tags = Tags,
            },
            nextActionOn = "2026-04-01",
            score = 80,
        });

        var job = await _ann.GetFromJsonAsync<JsonElement>(created.Headers.Location);

        Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created), await created.Content.ReadAsStringAsync());
        Assert.Multiple(() =>
        {
            Assert.That((job.Text("source"), job.Text("status"), job.Text("remoteMode")), Is.EqualTo(("manual", "new", "hybrid")));
            Assert.That(job.GetProperty("postedAt").GetDateTimeOffset().Hour, Is.EqualTo(7));
            Assert.That(job.GetProperty("details").GetProperty("salary").GetProperty("max").GetDecimal(), Is.EqualTo(110_000.5m));
            Assert.That(job.GetProperty("details").GetProperty("locations")[0].Text("city"), Is.EqualTo("Zürich"));
            Assert.That(job.GetProperty("details").GetProperty("employmentTypes")[1].GetString(), Is.EqualTo("contract"));
            Assert.That(job.Text("nextActionOn"), Is.EqualTo("2026-04-01"));
            Assert.That(job.GetProperty("score").GetInt32(), Is.EqualTo(80));
        });
    }

    [Test]
    public async Task Is_added_once_under_one_key()
    {
        var ids = new List<Guid>();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, CareerRequests.Jobs);
            request.Headers.Add("Idempotency-Key", "once");
            request.Content = JsonContent.Create(new { title = "Engineer", company = "Initech" });
            using var response = await _ann.SendAsync(request);
            ids.Add((await response.Content.ReadFromJsonAsync<JsonElement>()).Id());
        }

        Assert.That(ids.Distinct(), Has.Exactly(1).Items);
        Assert.That(await _ann.JobsAsync(), Has.Count.EqualTo(1));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new { title = "" }, "title");
        yield return new TestCaseData(new { company = new string('c', 256) }, "company");
        yield return new TestCaseData(new { url = "javascript:alert(1)" }, "url");
        yield return new TestCaseData(new { score = 101 }, "score");
        yield return new TestCaseData(new { notes = "\0" }, "notes");
        yield return new TestCaseData(new { description = new string('d', 100_001) }, "description");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Names_what_is_wrong_when_it_is_added_and_when_it_is_changed(object change, string field)
    {
        var job = await _ann.CreateJobAsync("Engineer");

        using var created = await _ann.PostJobAsync("Engineer", change);
        using var changed = await _ann.PatchAsJsonAsync($"{CareerRequests.Jobs}/{job.Id()}", change);

        foreach (var response in new[] { created, changed })
        {
            var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
        }
    }

    [Test]
    public async Task Is_elsewhere_when_its_person_says_so_whatever_else_is_known()
    {
        var job = await _ann.CreateJobAsync("Engineer", new
        {
            details = new { locations = new[] { new { raw = "Bern", city = "Bern" } }, tags = Tags },
        });

        using var response = await _ann.PatchAsJsonAsync(
            $"{CareerRequests.Jobs}/{job.Id()}", new { locations = new[] { new { raw = "Basel" } } });

        var details = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("details");
        Assert.That(details.GetProperty("locations").EnumerateArray().Single().Text("raw"), Is.EqualTo("Basel"));
        Assert.That(details.GetProperty("tags").GetArrayLength(), Is.EqualTo(Tags.Length));
    }

    [TestCase("null", "locations")]
    [TestCase("[null]", "locations[0]")]
    [TestCase("[{\"raw\":\"\"}]", "locations[0].raw")]
    public async Task Names_what_is_wrong_with_a_place(string locations, string field)
    {
        var job = await _ann.CreateJobAsync("Engineer");

        using var body = new StringContent($$"""{"locations":{{locations}}}""", Encoding.UTF8, "application/json");

        using var response = await _ann.PatchAsync($"{CareerRequests.Jobs}/{job.Id()}", body);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
    }

    [Test]
    public async Task Names_what_is_wrong_within_its_details()
    {
        using var response = await _ann.PostJobAsync("Engineer", new
        {
            details = new { salary = new { min = 10, max = 5 } },
        });

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty("details.salary.max", out _), Is.True);
    }

    [Test]
    public async Task Keeps_what_a_change_does_not_name_and_clears_what_it_names_as_null()
    {
        var job = await _ann.CreateJobAsync("Engineer", new { score = 80, notes = "Call back", nextActionOn = "2026-04-01" });

        using var response = await _ann.PatchAsJsonAsync(
            $"{CareerRequests.Jobs}/{job.Id()}", new { score = (int?)null, title = "Senior engineer" });

        var changed = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That((changed.Text("title"), changed.Text("notes")), Is.EqualTo(("Senior engineer", "Call back")));
        Assert.That(changed.Text("nextActionOn"), Is.EqualTo("2026-04-01"));
        Assert.That(changed.GetProperty("score").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Goes_step_by_step_and_back()
    {
        var job = (await _ann.CreateJobAsync("Engineer")).Id();
        using var refused = await _ann.PatchAsJsonAsync($"{CareerRequests.Jobs}/{job}", new { status = "offered", notes = "No" });
        await _ann.MoveJobAsync(job, "applied");
        var interviewing = await _ann.MoveJobAsync(job, "interviewing");

        using var reverted = await _ann.PostAsync($"{CareerRequests.Jobs}/{job}/revert-status", null);
        var history = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Jobs}/{job}/history");

        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "careers.transition_refused");
        Assert.That(
            interviewing.GetProperty("nextStatuses").EnumerateArray().Select(status => status.GetString()),
            Is.EqualTo(["offered", "rejected", "archived"]));
        Assert.That((await reverted.Content.ReadFromJsonAsync<JsonElement>()).Text("status"), Is.EqualTo("applied"));
        Assert.That(history.GetProperty("items").EnumerateArray().Select(step => step.Text("to")), Is.EqualTo(["applied"]));
    }

    [Test]
    public async Task Is_gone_when_it_is_deleted_until_it_is_restored()
    {
        var job = (await _ann.CreateJobAsync("Engineer")).Id();

        using var deleted = await _ann.DeleteAsync($"{CareerRequests.Jobs}/{job}");
        using var again = await _ann.DeleteAsync($"{CareerRequests.Jobs}/{job}");
        using var gone = await _ann.GetAsync($"{CareerRequests.Jobs}/{job}");
        Assert.That(await _ann.JobsAsync(), Is.Empty);
        Assert.That(await _ann.JobTitlesAsync("?deleted=true"), Is.EqualTo(["Engineer"]));
        using var restored = await _ann.PostAsync($"{CareerRequests.Jobs}/{job}/restore", null);

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "careers.job_not_found");
        await gone.AssertProblemAsync(HttpStatusCode.NotFound, "careers.job_not_found");
        Assert.That(restored.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await _ann.JobTitlesAsync(), Is.EqualTo(["Engineer"]));
    }

    [Test]
    public async Task Is_not_added_twice_but_can_be_restored()
    {
        var posting = new { url = "https://example.com/jobs/7" };
        var job = (await _ann.CreateJobAsync("Engineer", posting)).Id();
        using var present = await _ann.PostJobAsync("Engineer", posting);
        using var deleted = await _ann.DeleteAsync($"{CareerRequests.Jobs}/{job}");

        using var gone = await _ann.PostJobAsync("Engineer", posting);

        foreach (var (response, isDeleted) in new[] { (present, "false"), (gone, "true") })
        {
            var problem = await response.AssertProblemAsync(HttpStatusCode.Conflict, "careers.job_already_tracked");
            Assert.That((problem.Text("jobId"), problem.Text("isDeleted")), Is.EqualTo((job.ToString(), isDeleted)));
        }
    }

    [Test]
    public async Task Refuses_a_change_of_what_somebody_else_has_changed()
    {
        var job = (await _ann.CreateJobAsync("Engineer")).Id();
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{CareerRequests.Jobs}/{job}");
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Content = JsonContent.Create(new { title = "Mine" });

        using var response = await _ann.SendAsync(request);

        await response.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "request.stale");
    }
}
