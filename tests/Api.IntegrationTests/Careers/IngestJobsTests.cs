using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>Jobs that programs find for a person.</summary>
internal sealed class IngestJobsTests
{
    private static readonly object Pilot = new
    {
        source = "workable",
        sourceId = "ENG123",
        title = "Pilot",
        company = "Sky",
        url = "https://apply.workable.com/j/ENG123",
    };

    private static readonly object[] Findings =
    [
        new
        {
            source = "Greenhouse",
            sourceId = "77",
            title = "Security engineer",
            company = "Acme Inc.",
            url = "https://boards.greenhouse.io/acme/jobs/77?gh_src=x",
            remoteMode = "remote",
            postedAt = "2026-03-01T09:00:00.1234567Z",
            descriptionHtml = "&lt;p&gt;Guard &lt;b&gt;things&lt;/b&gt;.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
            details = new { locations = new[] { new { raw = "Zürich" } }, tags = new[] { "sast" } },
            attribution = new { name = "Greenhouse", url = "https://greenhouse.io" },
        },
        new { source = "indeed", title = "Baker", company = "Zimt", url = "https://www.indeed.com/rc/clk?jk=A&tk=1" },
        new { source = "indeed", title = "Baker", company = "Zimt", url = "https://www.indeed.com/rc/clk?jk=B&tk=1" },
        Pilot,
        Pilot,
    ];

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
    public async Task Are_taken_in_once_however_often_they_are_found()
    {
        var first = await IngestAsync(_ann, Findings);
        var rows = await RowsAsync();
        var again = await IngestAsync(_ann, Findings);

        Assert.That(Counts(first), Is.EqualTo((4, 0, 1)));
        Assert.That(Counts(again), Is.EqualTo((0, 0, 5)));
        Assert.That(await _ann.JobTitlesAsync(), Is.EquivalentTo(["Security engineer", "Baker", "Baker", "Pilot"]));
        Assert.That(await RowsAsync(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Are_taken_in_once_also_where_title_and_company_are_nearly_all_that_is_said()
    {
        object[] findings =
        [
            new { source = "mine", title = "Baker", company = "Zimt" },
            new { source = "mine", title = "Baker", company = "Zimt", details = new { locations = new[] { new { raw = "Bern" } } } },
            new { source = "mine", title = "Baker", company = "Zimt", description = "At night." },
            new { source = "yours", title = "Baker", company = "Zimt" },
        ];
        var first = await IngestAsync(_ann, findings);
        var again = await IngestAsync(_ann, findings);

        Assert.That(Counts(first), Is.EqualTo((4, 0, 0)));
        Assert.That(Counts(again), Is.EqualTo((0, 0, 4)));
    }

    [Test]
    public async Task Are_two_when_their_person_writes_down_two_alike()
    {
        for (var written = 0; written < 2; written++)
        {
            using var response = await _ann.PostAsJsonAsync(CareerRequests.Jobs, new { title = "Baker", company = "Zimt" });
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        }

        Assert.That(await _ann.JobTitlesAsync(), Is.EqualTo(["Baker", "Baker"]));
    }

    [Test]
    public async Task Keep_their_text_and_nothing_of_their_markup()
    {
        await IngestAsync(_ann, Findings);

        var job = await FirstAsync();

        Assert.That(job.Text("description"), Is.EqualTo("Guard **things**."));
        Assert.That(job.GetProperty("sources")[0].Text("name"), Is.EqualTo("greenhouse"));
        Assert.That(job.GetProperty("sources")[0].GetProperty("attribution").Text("name"), Is.EqualTo("Greenhouse"));
    }

    [Test]
    public async Task Are_one_job_when_several_boards_have_them()
    {
        var text = string.Concat(Enumerable.Repeat("We look for people who guard things. ", 10));
        await IngestAsync(
            _ann, new { source = "lever", sourceId = "1", title = "Guard (m/f/d)", company = "Acme", description = text });
        var other = await IngestAsync(
            _ann,
            new { source = "remotive", title = "Guard", company = "ACME GmbH", url = "https://a.com/1", description = text });

        Assert.That(other.GetProperty("updated").GetInt32(), Is.EqualTo(1));
        Assert.That(
            (await _ann.JobsAsync()).Single().GetProperty("sources").EnumerateArray().Select(source => source.GetString()),
            Is.EqualTo(["lever", "remotive"]));
    }

    [Test]
    public async Task Are_told_apart_by_their_numbers_where_their_board_has_one_address_for_all()
    {
        const string Board = "https://acme.example/careers";
        object[] both =
        [
            new { source = "acme", sourceId = "1", title = "Cook", company = "Acme", url = Board },
            new { source = "acme", sourceId = "2", title = "Driver", company = "Acme", url = Board },
        ];

        var first = await IngestAsync(_ann, both);
        var again = await IngestAsync(_ann, both);

        Assert.That((Counts(first), Counts(again)), Is.EqualTo(((2, 0, 0), (0, 0, 2))));
        Assert.That(await _ann.JobTitlesAsync(), Is.EquivalentTo(["Cook", "Driver"]));
    }

    [Test]
    public async Task Keep_what_their_person_changed_and_where_they_are()
    {
        var id = (await IngestAsync(_ann, Findings)).GetProperty("items")[0].Id();
        await _ann.MoveJobAsync(id, "applied");
        using var edited = await _ann.PatchAsJsonAsync(
            $"{CareerRequests.Jobs}/{id}", new { description = "Mine.", remoteMode = (string?)null, notes = "Call" });

        await IngestAsync(_ann, Findings);

        var job = await FirstAsync();
        Assert.That((job.Text("description"), job.Text("status"), job.Text("notes")), Is.EqualTo(("Mine.", "applied", "Call")));
        Assert.That(job.GetProperty("remoteMode").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Stay_deleted_when_they_are_found_again()
    {
        var id = (await IngestAsync(_ann, Findings)).GetProperty("items")[3].Id();
        using var deleted = await _ann.DeleteAsync($"{CareerRequests.Jobs}/{id}");

        var again = await IngestAsync(_ann, Findings);

        Assert.That(again.GetProperty("deleted").GetInt32(), Is.EqualTo(2));
        Assert.That(await _ann.JobTitlesAsync(), Has.No.Member("Pilot"));
    }

    [Test]
    public async Task Are_everybodys_own()
    {
        using var bob = await _api.SignedInAsync("bob");
        await IngestAsync(_ann, Findings);

        Assert.That(Counts(await IngestAsync(bob, Findings)), Is.EqualTo((4, 0, 1)));
    }

    [Test]
    public async Task Are_taken_in_once_when_two_programs_find_them_at_the_same_time()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => IngestAsync(_ann, Findings)));

        Assert.That(answers.Sum(answer => answer.GetProperty("created").GetInt32()), Is.EqualTo(4));
        Assert.That(await _ann.JobsAsync(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Are_recognised_in_what_their_person_added_by_hand()
    {
        var address = "https://apply.workable.com/sky/j/ENG123?utm_source=mail";
        var mine = (await _ann.CreateJobAsync("My pilot", new { url = address })).Id();

        var ingested = await IngestAsync(_ann, Findings);
        using var twice = await _ann.PostJobAsync("Again", new { url = "https://apply.workable.com/j/ENG123" });

        Assert.That(ingested.GetProperty("items")[3].Id(), Is.EqualTo(mine));
        var problem = await twice.AssertProblemAsync(HttpStatusCode.Conflict, "careers.job_already_tracked");
        Assert.That(problem.Text("jobId"), Is.EqualTo(mine.ToString()));
    }

    [Test]
    public async Task Are_recognised_by_the_text_and_by_the_address_that_their_person_gave_a_job()
    {
        var text = string.Concat(Enumerable.Repeat("We look for people who guard things. ", 10));
        var guard = (await _ann.CreateJobAsync("Guard", new { company = "Acme", description = text })).Id();
        var pilot = (await _ann.CreateJobAsync("My pilot")).Id();
        using var changed = await _ann.PatchAsJsonAsync(
            $"{CareerRequests.Jobs}/{pilot}", new { url = "https://apply.workable.com/j/ENG123" });

        var ingested = await IngestAsync(
            _ann, Pilot, new { source = "lever", sourceId = "1", title = "Guard (m/f/d)", company = "Acme", description = text });

        Assert.That(ingested.GetProperty("items").EnumerateArray().Select(item => item.Id()), Is.EqualTo([pilot, guard]));
    }

    [Test]
    public async Task Keep_their_address_to_themselves()
    {
        var known = (await IngestAsync(_ann, Pilot)).GetProperty("items")[0].Id();
        var job = (await _ann.CreateJobAsync("Flying")).Id();

        using var taken = await _ann.PatchAsJsonAsync(
            $"{CareerRequests.Jobs}/{job}", new { url = "https://apply.workable.com/j/ENG123?utm_source=mail" });
        using var own = await _ann.PatchAsJsonAsync(
            $"{CareerRequests.Jobs}/{known}", new { url = "https://apply.workable.com/j/ENG123?utm_source=mail" });

        var problem = await taken.AssertProblemAsync(HttpStatusCode.Conflict, "careers.job_already_tracked");
        Assert.That(problem.Text("jobId"), Is.EqualTo(known.ToString()));
        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Come_from_a_program_whose_key_can_do_nothing_else()
    {
        var job = (await _ann.CreateJobAsync("Mine")).Id();
        using var scraper = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "jobs:ingest"));
        using var writer = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "jobs:write"));
        using var reader = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "jobs:read"));

        Assert.That(Counts(await IngestAsync(scraper, Pilot)), Is.EqualTo((1, 0, 0)));
        Assert.That(Counts(await IngestAsync(writer, Pilot)), Is.EqualTo((0, 0, 1)));
        using var listed = await scraper.GetAsync(CareerRequests.Jobs);
        using var deleted = await scraper.DeleteAsync($"{CareerRequests.Jobs}/{job}");
        using var imported = await scraper.PostAsJsonAsync($"{CareerRequests.Jobs}/import", new { text = "Baker at Zimt" });
        using var ingested = await reader.PostAsJsonAsync($"{CareerRequests.Jobs}/ingest", new { jobs = new[] { Pilot } });
        foreach (var refused in new[] { listed, deleted, imported, ingested })
        {
            await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.scope_missing");
        }
    }

    private static IEnumerable<object> Wrong() =>
    [
        new { jobs = Array.Empty<object>() },
        new { jobs = new[] { new { source = "", title = "t", company = "c" } } },
        new { jobs = new[] { new { source = "s", title = "t", company = "c", url = "javascript:alert(1)" } } },
        new { jobs = Enumerable.Repeat(new { source = "s", title = "t", company = "c" }, 501) },
    ];

    [TestCaseSource(nameof(Wrong))]
    public async Task Are_refused_when_something_is_wrong_with_them(object body)
    {
        using var response = await _ann.PostAsJsonAsync($"{CareerRequests.Jobs}/ingest", body);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    private static async Task<JsonElement> IngestAsync(HttpClient person, params object[] jobs)
    {
        using var response = await person.PostAsJsonAsync($"{CareerRequests.Jobs}/ingest", new { jobs });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static (int Created, int Updated, int Unchanged) Counts(JsonElement ingested) => (
        ingested.GetProperty("created").GetInt32(),
        ingested.GetProperty("updated").GetInt32(),
        ingested.GetProperty("unchanged").GetInt32());

    private async Task<JsonElement> FirstAsync() => await _ann.GetFromJsonAsync<JsonElement>(
        $"{CareerRequests.Jobs}/{(await _ann.JobsAsync("?source=greenhouse"))[0].Id()}");

    private async Task<object?> RowsAsync()
    {
        await using var rows = _api.Database.DataSource.CreateCommand(
            "SELECT string_agg(xmin::text || md5(jobs::text), ' ' ORDER BY id) FROM careers.jobs");
        return await rows.ExecuteScalarAsync();
    }
}
