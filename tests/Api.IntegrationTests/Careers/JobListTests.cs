using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>Many jobs: in every order, filtered, searched, counted and taken along.</summary>
internal sealed class JobListTests
{
    private static readonly object[] Places = [new { raw = "Zürich", city = "Zurich" }, new { raw = "Bern" }];

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        using var bob = await _api.SignedInAsync("bob");
        await bob.CreateJobAsync("Baker of somebody else");
        var day = TimeProvider.System.GetUtcNow();
        await _ann.CreateJobAsync("Platform engineer", new { company = "Acme", score = 40, remoteMode = "remote" });
        await _ann.CreateJobAsync(
            "Baker",
            new { company = "Zimt", description = "Knead dough and engineer bread.", score = 90, nextActionOn = "2030-04-01" });
        await _ann.CreateJobAsync(
            "Teacher",
            new { company = "Acme", postedAt = day.AddHours(-3), description = "=1+1", nextActionOn = "2029-12-31" });
        await _ann.CreateJobAsync(
            "Nurse",
            new { company = "Mercy", postedAt = day.AddDays(-9), status = "applied", nextActionOn = "2030-04-01" });
        await _ann.CreateJobAsync("Pilot", new { company = "Engineer & Sons", score = 40, details = new { locations = Places } });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Say_where_the_work_is()
    {
        var jobs = await _ann.JobsAsync("?sort=newest&limit=2");

        var places = jobs.Select(job => job.GetProperty("places").EnumerateArray().Select(place => place.GetString()));
        Assert.That(places, Is.EqualTo(new[] { ["Zürich", "Bern"], Array.Empty<string>() }));
    }

    [TestCase("newest", "Pilot", "Nurse", "Teacher", "Baker", "Platform engineer")]
    [TestCase("oldest", "Platform engineer", "Baker", "Teacher", "Nurse", "Pilot")]
    [TestCase("score", "Baker", "Pilot", "Platform engineer", "Nurse", "Teacher")]
    [TestCase("company", "Platform engineer", "Teacher", "Pilot", "Nurse", "Baker")]
    [TestCase("posted", "Teacher", "Nurse", "Pilot", "Baker", "Platform engineer")]
    public async Task Come_in_every_order_page_by_page(string sort, params string[] expected)
    {
        foreach (var limit in new[] { 1, 2, 5 })
        {
            Assert.That(await AllTitlesAsync($"?sort={sort}&limit={limit}"), Is.EqualTo(expected));
        }
    }

    [TestCase("", "Teacher", "Baker", "Nurse")]
    [TestCase("&planned=true&nextActionFrom=2030-04-01", "Baker", "Nurse")]
    [TestCase("&nextActionFrom=2030-03-01&nextActionTo=2030-04-01&minScore=1", "Baker")]
    [TestCase("&planned=false")]
    public async Task Come_in_the_order_of_what_is_planned_next_without_those_for_which_nothing_is(
        string filter, params string[] expected)
    {
        foreach (var limit in new[] { 1, 2, 3, 5 })
        {
            Assert.That(await AllTitlesAsync($"?sort=next_action{filter}&limit={limit}"), Is.EqualTo(expected));
        }
    }

    [TestCase("?status=applied", "Nurse")]
    [TestCase("?status=applied&status=new&minScore=90", "Baker")]
    [TestCase("?source=manual&maxScore=40", "Pilot", "Platform engineer")]
    [TestCase("?source=lever")]
    [TestCase("?remote=true", "Platform engineer")]
    [TestCase("?remote=false&minScore=1", "Pilot", "Baker")]
    [TestCase("?planned=true", "Nurse", "Teacher", "Baker")]
    [TestCase("?planned=false&minScore=1", "Pilot", "Platform engineer")]
    [TestCase("?nextActionFrom=2030-04-01&nextActionTo=2030-04-01", "Nurse", "Baker")]
    [TestCase("?nextActionFrom=2030-04-02")]
    [TestCase("?nextActionTo=2030-03-31", "Teacher")]
    [TestCase("?nextActionTo=2029-12-30")]
    [TestCase("?postedWithinHours=24", "Teacher")]
    [TestCase("?postedWithinHours=240", "Nurse", "Teacher")]
    public async Task Are_only_those_that_are_asked_for(string query, params string[] expected)
    {
        Assert.That(await _ann.JobTitlesAsync(query), Is.EqualTo(expected));
    }

    [Test]
    public async Task Are_found_by_their_words_the_title_counting_most()
    {
        Assert.That(await _ann.JobTitlesAsync("?q=engineering"), Is.EqualTo(["Platform engineer", "Pilot", "Baker"]));
        Assert.That(await AllTitlesAsync("?q=engineer&sort=oldest&limit=1"), Is.EqualTo(["Platform engineer", "Baker", "Pilot"]));
        Assert.That(await _ann.JobTitlesAsync("?q=engineer&minScore=50"), Is.EqualTo(["Baker"]));
    }

    [TestCase("enginer", "Platform engineer")]
    [TestCase("techer", "Teacher")]
    public async Task Are_found_in_spite_of_a_typing_error(string typed, string expected)
    {
        Assert.That(await _ann.JobTitlesAsync($"?q={typed}"), Has.Member(expected).And.No.Member("Nurse"));
    }

    [Test]
    public async Task Come_with_what_resembles_the_words_most_first()
    {
        using var eve = await _api.SignedInAsync("eve");
        await eve.CreateJobAsync("Senior data engineer");
        await eve.CreateJobAsync("Lead data engineer");

        Assert.That(
            await eve.JobTitlesAsync("?q=senoir+engineer"), Is.EqualTo(["Senior data engineer", "Lead data engineer"]));
        Assert.That(
            await eve.JobTitlesAsync("?q=senoir+engineer&sort=newest"),
            Is.EqualTo(["Lead data engineer", "Senior data engineer"]));
    }

    [Test]
    public async Task Are_found_by_what_resembles_the_words_only_where_no_job_has_them()
    {
        using var carol = await _api.SignedInAsync("carol");
        await carol.CreateJobAsync("Java developer", new { score = 10 });
        await carol.CreateJobAsync("JavaScript developer", new { status = "applied", score = 90 });

        Assert.That(await carol.JobTitlesAsync("?q=java"), Is.EqualTo(["Java developer"]));
        Assert.That(await carol.JobTitlesAsync("?q=java&status=applied"), Is.Empty);
        Assert.That(await carol.JobTitlesAsync("?q=java&minScore=50"), Is.Empty);
        Assert.That(await carol.JobTitlesAsync("?q=javascrip&status=applied"), Is.EqualTo(["JavaScript developer"]));
    }

    [Test]
    public async Task Show_where_the_words_occur()
    {
        var baker = (await _ann.JobsAsync("?q=bread&highlights=true"))[0].GetProperty("highlights");

        var pieces = baker.GetProperty("description").EnumerateArray().ToList();
        Assert.That(string.Concat(pieces.Select(piece => piece.Text("text"))), Is.EqualTo("Knead dough and engineer bread"));
        Assert.That(MarkedIn(baker, "description"), Is.EqualTo(["bread"]));
    }

    [TestCase("?q=bread")]
    [TestCase("?highlights=true")]
    public async Task Show_no_words_that_nobody_asked_for(string query) =>
        Assert.That((await _ann.JobsAsync(query))[0].GetProperty("highlights").ValueKind, Is.EqualTo(JsonValueKind.Null));

    [TestCase("baker bread", "Baker", "bread")]
    [TestCase("zimt dough engineer", "", "dough,engineer")]
    [TestCase("baker -nurse", "Baker", "")]
    [TestCase("\"engineer bread\"", "", "engineer,bread")]
    public async Task Show_each_word_where_it_occurs(string words, string inTitle, string inDescription)
    {
        var baker = (await _ann.JobsAsync($"?highlights=true&q={Uri.EscapeDataString(words)}"))[0].GetProperty("highlights");

        Assert.That(string.Join(',', MarkedIn(baker, "title")), Is.EqualTo(inTitle));
        Assert.That(string.Join(',', MarkedIn(baker, "description")), Is.EqualTo(inDescription));
    }

    [Test]
    public async Task Show_the_part_that_has_all_the_words()
    {
        using var dora = await _api.SignedInAsync("dora");
        var filler = string.Concat(Enumerable.Repeat("Some other words stand here. ", 20));
        await dora.CreateJobAsync("Cook", new { description = $"You bake. {filler}We bake cakes. {filler}" });

        var cook = (await dora.JobsAsync("?q=bake+cakes&highlights=true"))[0].GetProperty("highlights");

        Assert.That(MarkedIn(cook, "description"), Is.EqualTo(["bake", "cakes"]));
    }

    [TestCase("' OR 1=1 --")]
    [TestCase("the")]
    [TestCase("\"")]
    [TestCase("%")]
    public async Task Are_searched_by_whatever_somebody_types(string typed)
    {
        using var response = await _ann.GetAsync($"{CareerRequests.Jobs}?q={Uri.EscapeDataString(typed)}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("?status=lost")]
    [TestCase("?minScore=101")]
    [TestCase("?postedWithinHours=0")]
    [TestCase("?nextActionFrom=tomorrow")]
    [TestCase("?limit=101")]
    [TestCase("?cursor=nonsense")]
    [TestCase("?q=%00")]
    public async Task Are_not_listed_by_what_makes_no_sense(string query)
    {
        using var response = await _ann.GetAsync($"{CareerRequests.Jobs}{query}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Are_counted()
    {
        var stats = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Jobs}/stats");

        Assert.That(stats.GetProperty("total").GetInt32(), Is.EqualTo(5));
        Assert.That(stats.GetProperty("averageScore").GetDouble(), Is.EqualTo(56.7));
        Assert.That(
            stats.GetProperty("statuses").EnumerateArray().Select(count => (count.Text("status"), count.GetProperty("count").GetInt32())),
            Is.EqualTo([("new", 4), ("applied", 1)]));
    }

    [Test]
    public async Task Are_taken_along_as_a_table_that_runs_no_formula()
    {
        using var response = await _ann.GetAsync($"{CareerRequests.Jobs}/export?format=csv&postedWithinHours=24");
        var lines = (await response.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");

        Assert.That(response.Content.Headers.ContentDisposition?.FileName, Is.EqualTo("jobs.csv"));
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[0], Does.Contain("title,company,location"));
        Assert.That(lines[1], Does.StartWith("\"Teacher\",\"Acme\"").And.EndsWith("\"'=1+1\""));
    }

    [Test]
    public async Task Are_taken_along_as_JSON()
    {
        var jobs = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Jobs}/export?format=json");

        Assert.That(
            jobs.EnumerateArray().Select(job => job.Text("title")),
            Is.EqualTo(["Platform engineer", "Baker", "Teacher", "Nurse", "Pilot"]));
        Assert.That(jobs[3].Text("status"), Is.EqualTo("applied"));
    }

    [TestCase("techer", "Teacher")]
    [TestCase("teacher", "Teacher")]
    [TestCase("teacher&status=applied")]
    public async Task Are_taken_along_as_they_are_shown(string words, params string[] expected)
    {
        var jobs = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Jobs}/export?format=json&q={words}");

        Assert.That(jobs.EnumerateArray().Select(job => job.Text("title")), Is.EqualTo(expected));
        Assert.That(await _ann.JobTitlesAsync($"?q={words}"), Is.EqualTo(expected));
    }

    private static List<string> MarkedIn(JsonElement highlights, string part) =>
    [
        .. highlights.GetProperty(part).EnumerateArray()
            .Where(piece => piece.GetProperty("isMatch").GetBoolean())
            .Select(piece => piece.Text("text")),
    ];

    private async Task<List<string>> AllTitlesAsync(string query)
    {
        var titles = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Jobs}{query}{cursor}");
            titles.AddRange(page.GetProperty("items").EnumerateArray().Select(job => job.Text("title")));
            cursor = page.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={next}" : null;
        }

        return titles;
    }
}
