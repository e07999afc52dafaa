using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>Jobs of pages and of texts that a person comes across.</summary>
internal sealed class ImportJobTests
{
    private const string Graph = """
        <title>Job</title><script type="application/ld+json">{"@type": "Organization", "name": "Acme"}</script>
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": ["JobPosting"],
          "title": "Intern, AI &amp; agents", "hiringOrganization": {"name": "Acme", "sameAs": "https://acme.com"},
          "description": "&lt;p&gt;Join the &lt;b&gt;team&lt;/b&gt;.
        &lt;/p&gt;", "employmentType": ["INTERN", "FULL_TIME"], "datePosted": "2026-09-20",
          "jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": {"@type": "Country", "name": "France"},
          "jobLocation": [{"address": {"addressLocality": "Paris", "addressCountry": {"name": "France"}}},
                          {"address": {"addressLocality": "Paris", "addressCountry": {"name": "France"}}}],
          "baseSalary": {"currency": "EUR", "value": {"minValue": "95.000", "maxValue": 110000, "unitText": "YEAR"}},
          "validThrough": "2020-01-01",}]}
        </script><h1>heading</h1>
        """;

    private const string Microdata = """
        <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Gardener</h1>
        <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
        <span itemprop="name">Initech</span></div>
        <div itemprop="description"><p>Cut <b>hedges</b>.</p></div></div>
        """;

    private const string Plain = """
        <title>Pilot at Sky Ltd | Careers</title><nav>Home</nav><main><h1>Pilot at Sky Ltd</h1>
        <p>Location: Bern</p><p>Fly things. <script>alert(1)</script></p></main>
        """;

    private WebApplication _site = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.MapGet("/graph", () => Results.Content(Graph, "text/html; charset=utf-8"));
        _site.MapGet("/microdata", () => Results.Content(Microdata, "text/html"));
        _site.MapGet("/plain", () => Results.Content(Plain, "text/html"));
        _site.MapGet("/moved", () => Results.Redirect("/microdata"));
        _site.MapGet("/inside", () => Results.Redirect("http://169.254.169.254/latest/meta-data"));
        _site.MapGet("/closed", () => Results.StatusCode(403));
        _site.MapGet("/gone", () => Results.StatusCode(410));
        _site.MapGet("/image", () => Results.Bytes([1, 2, 3], "image/png"));
        await _site.StartAsync();

        _api = await ApiFactory.CreateAsync(
            new Dictionary<string, string> { ["Outbound:AllowedHosts:0"] = new Uri(_site.Urls.First()).Authority });
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Are_read_from_what_a_page_tells_programs_however_untidily()
    {
        var preview = await PreviewAsync(new { url = Site("/graph") });

        var job = preview.GetProperty("job");
        var details = job.GetProperty("details");
        Assert.Multiple(() =>
        {
            Assert.That(preview.Text("from"), Is.EqualTo("data"));
            Assert.That((job.Text("title"), job.Text("company")), Is.EqualTo(("Intern, AI & agents", "Acme")));
            Assert.That((job.Text("description"), job.Text("remoteMode")), Is.EqualTo(("Join the **team**.", "remote")));
            Assert.That(
                details.GetProperty("locations").EnumerateArray().Select(place => place.Text("raw")),
                Is.EqualTo(["Paris, France"]));
            Assert.That(details.GetProperty("allowedRegions")[0].GetString(), Is.EqualTo("France"));
            Assert.That(details.GetProperty("salary").GetProperty("min").GetDecimal(), Is.EqualTo(95_000));
            Assert.That(details.GetProperty("salary").Text("period"), Is.EqualTo("year"));
            Assert.That(details.GetProperty("employmentTypes").EnumerateArray().Select(type => type.GetString()),
                Is.EqualTo(["internship", "full_time"]));
            Assert.That(details.Text("closedReason"), Is.EqualTo("expired"));
            Assert.That(job.GetProperty("postedAt").GetDateTimeOffset().Day, Is.EqualTo(20));
        });
        Assert.That(await _ann.JobsAsync(), Is.Empty);
    }

    [TestCase("/microdata", "data", "Gardener", "Initech", "Cut **hedges**.")]
    [TestCase("/moved", "data", "Gardener", "Initech", "Cut **hedges**.")]
    [TestCase("/plain", "text", "Pilot", "Sky Ltd", "### Pilot at Sky Ltd\n\nLocation: Bern\n\nFly things.")]
    public async Task Are_read_from_what_else_there_is(
        string path, string from, string title, string company, string description)
    {
        var preview = await PreviewAsync(new { url = Site(path) });

        var job = preview.GetProperty("job");
        Assert.That(
            (preview.Text("from"), job.Text("title"), job.Text("company"), job.Text("description")),
            Is.EqualTo((from, title, company, description)));
    }

    [Test]
    public async Task Are_read_from_a_text()
    {
        var text = """
            **Baker** at Zimt AG

            Location: Bern
            Salary: CHF 5'000 a month

            A hybrid job.
            https://zimt.example/jobs/7
            """;

        var job = (await PreviewAsync(new { text })).GetProperty("job");

        Assert.That((job.Text("company"), job.Text("url")), Is.EqualTo(("Zimt AG", "https://zimt.example/jobs/7")));
        Assert.That(job.Text("title"), Does.Contain("Baker"));
        Assert.That(job.Text("remoteMode"), Is.EqualTo("hybrid"));
        Assert.That(job.GetProperty("details").GetProperty("locations")[0].Text("raw"), Is.EqualTo("Bern"));
        Assert.That(job.GetProperty("details").GetProperty("salary").Text("raw"), Is.EqualTo("CHF 5'000 a month"));
    }

    [Test]
    public async Task Are_kept_once_and_known_again()
    {
        var first = await ImportAsync(new { url = Site("/graph") });
        var again = await ImportAsync(new { url = Site("/graph") + "?utm_source=mail" });

        Assert.That((first.Text("outcome"), again.Text("outcome")), Is.EqualTo(("created", "unchanged")));
        Assert.That((await PreviewAsync(new { url = Site("/graph") })).Id("knownId"), Is.EqualTo(first.Id()));
        Assert.That(await _ann.JobTitlesAsync(), Is.EqualTo(["Intern, AI & agents"]));
    }

    [Test]
    public async Task Are_known_to_be_deleted_until_they_are_restored()
    {
        var id = (await ImportAsync(new { url = Site("/graph") })).Id();
        Assert.That((await PreviewAsync(new { url = Site("/graph") })).GetProperty("isDeleted").GetBoolean(), Is.False);
        using var deleted = await _ann.DeleteAsync($"{CareerRequests.Jobs}/{id}");

        var preview = await PreviewAsync(new { url = Site("/graph") });

        Assert.That((preview.Id("knownId"), preview.GetProperty("isDeleted").GetBoolean()), Is.EqualTo((id, true)));
        using var restored = await _ann.PostAsync($"{CareerRequests.Jobs}/{id}/restore", null);
        Assert.That((await PreviewAsync(new { url = Site("/graph") })).GetProperty("isDeleted").GetBoolean(), Is.False);
    }

    [TestCase("/closed", "careers.page_not_read")]
    [TestCase("/image", "careers.page_not_read")]
    [TestCase("/gone", "careers.page_gone")]
    [TestCase("/inside", "request.address_refused")]
    public async Task Are_not_read_where_there_is_nothing_to_read(string path, string code)
    {
        using var preview = await _ann.PostAsJsonAsync($"{CareerRequests.Jobs}/preview", new { url = Site(path) });
        using var import = await _ann.PostAsJsonAsync($"{CareerRequests.Jobs}/import", new { url = Site(path) });

        await preview.AssertProblemAsync(HttpStatusCode.BadRequest, code);
        await import.AssertProblemAsync(HttpStatusCode.BadRequest, code);
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new { }, "url");
        yield return new TestCaseData(new { url = "http://127.0.0.1:1/" }, "url");
        yield return new TestCaseData(new { url = "file:///etc/passwd" }, "url");
        yield return new TestCaseData(new { url = "https://example.com", text = "both" }, "url");
        yield return new TestCaseData(new { text = "\0" }, "text");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Are_not_looked_for_where_nobody_may_look(object body, string field)
    {
        foreach (var door in new[] { "preview", "import" })
        {
            using var response = await _ann.PostAsJsonAsync($"{CareerRequests.Jobs}/{door}", body);

            var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
        }
    }

    [Test]
    public async Task Are_not_kept_without_a_title_and_a_company()
    {
        using var response = await _ann.PostAsJsonAsync($"{CareerRequests.Jobs}/import", new { text = "Baker wanted" });

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "careers.posting_not_recognised");
    }

    private string Site(string path) => _site.Urls.First() + path;

    private Task<JsonElement> PreviewAsync(object body) => PostAsync("preview", body);

    private Task<JsonElement> ImportAsync(object body) => PostAsync("import", body);

    private async Task<JsonElement> PostAsync(string door, object body)
    {
        using var response = await _ann.PostAsJsonAsync($"{CareerRequests.Jobs}/{door}", body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
