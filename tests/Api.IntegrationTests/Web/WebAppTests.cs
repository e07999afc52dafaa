using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Web;

internal sealed class WebAppTests
{
    private const string Script = "self.__next_f.push([1,\"häßlich\"])";
    private const string LoginPage = "<html>log in<script>remember()</script></html>";
    private const string ChatPage =
        $"""<html><script src="/_next/static/a.js"></script><script>{Script}</script><script id="x">start()</script></html>""";

    private WebExport _export = null!;
    private ApiFactory _api = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _export = new WebExport(new Dictionary<string, string>
        {
            ["index.html"] = "<html>start</html>",
            ["chat.html"] = ChatPage,
            ["chat.txt"] = "the chat's data",
            ["chat/__next._tree.txt"] = "the chat's tree",
            ["jobs.html"] = "<html>jobs</html>",
            ["jobs/stories.html"] = "<html>stories</html>",
            ["settings.html"] = "<html>settings</html>",
            ["settings/sessions.html"] = "<html><script>sessions()</script></html>",
            ["settings/sessions.txt"] = "the sessions' data",
            ["login.html"] = LoginPage,
            ["404.html"] = "<html><script>lost()</script>not here</html>",
            ["_next/static/a.js"] = "start()",
            ["_next/static/a.js.br"] = "start() in small",
            ["_next/static/a.js.gz"] = "start() in less",
            ["login.html.gz"] = "log in, in less",
        });
        _api = await ApiFactory.CreateAsync(_export.Settings);
        _browser = _api.CreateClient();
        _browser.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _api.DisposeAsync();
        _export.Dispose();
    }

    [TestCase("/", "<html>start</html>")]
    [TestCase("/login", LoginPage)]
    [TestCase("/settings", "<html>settings</html>")]
    [TestCase("/settings/sessions", "<html><script>sessions()</script></html>")]
    [TestCase("/settings/sessions.txt", "the sessions' data")]
    [TestCase("/chat", ChatPage)]
    [TestCase("/chat/0199fd3c-0000-7000-8000-000000000001", ChatPage)]
    [TestCase("/chat/0199fd3c-0000-7000-8000-000000000001.txt", "the chat's data")]
    [TestCase("/chat/0199fd3c-0000-7000-8000-000000000001/__next._tree.txt", "the chat's tree")]
    [TestCase("/jobs/0199fd3c-0000-7000-8000-000000000001", "<html>jobs</html>")]
    [TestCase("/jobs/stories", "<html>stories</html>")]
    [TestCase("/chat.txt", "the chat's data")]
    [TestCase("/chat/__next._tree.txt", "the chat's tree")]
    public async Task Serves_the_file_behind_an_address(string address, string content)
    {
        using var response = await _browser.GetAsync(address);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(content));
    }

    [TestCase("/chat")]
    [TestCase("/chat/0199fd3c-0000-7000-8000-000000000001")]
    public async Task Allows_the_inline_scripts_of_a_page_by_their_hashes_and_no_others(string address)
    {
        using var response = await _browser.GetAsync(address);

        var scripts = DirectiveOf(response, "script-src");
        Assert.That(scripts, Is.EqualTo(["'self'", HashOf(Script), HashOf("start()")]));
    }

    [Test]
    public async Task Allows_the_inline_scripts_of_a_page_below_another()
    {
        using var response = await _browser.GetAsync("/settings/sessions");

        Assert.That(DirectiveOf(response, "script-src"), Is.EqualTo(["'self'", HashOf("sessions()")]));
    }

    [TestCase("/")]
    [TestCase("/chat")]
    [TestCase("/nowhere")]
    public async Task Forbids_every_page_what_no_page_needs(string address)
    {
        using var response = await _browser.GetAsync(address);

        Assert.Multiple(() =>
        {
            Assert.That(DirectiveOf(response, "script-src"), Has.None.StartsWith("'unsafe"));
            Assert.That(DirectiveOf(response, "default-src"), Is.EqualTo(["'self'"]));
            Assert.That(DirectiveOf(response, "frame-ancestors"), Is.EqualTo(["'none'"]));
            Assert.That(DirectiveOf(response, "object-src"), Is.EqualTo(["'none'"]));
            Assert.That(DirectiveOf(response, "base-uri"), Is.EqualTo(["'none'"]));
        });
    }

    [Test]
    public async Task Shows_people_a_page_where_there_is_none()
    {
        using var response = await _browser.GetAsync("/nowhere");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("not here"));
        Assert.That(DirectiveOf(response, "script-src"), Is.EqualTo(["'self'", HashOf("lost()")]));
    }

    [TestCase("/api/v1/nowhere")]
    [TestCase("/api/nowhere")]
    public async Task Shows_programs_a_problem_where_there_is_nothing(string address)
    {
        using var response = await _browser.GetAsync(address);

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "http.not_found");
    }

    [Test]
    public async Task Leaves_it_to_a_route_to_refuse_a_method_or_a_type_of_body()
    {
        using var text = new StringContent("Hello");
        using var body = await _browser.PostAsync("/api/v1/auth/login", text);
        using var method = await _browser.DeleteAsync("/api/v1/auth/login");
        using var page = await _browser.DeleteAsync("/chat");

        await body.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "http.unsupported_media_type");
        await method.AssertProblemAsync(HttpStatusCode.MethodNotAllowed, "http.method_not_allowed");
        await page.AssertProblemAsync(HttpStatusCode.MethodNotAllowed, "http.method_not_allowed");
    }

    [Test]
    public async Task Lets_browsers_keep_what_never_changes_and_nothing_else()
    {
        using var script = await _browser.GetAsync("/_next/static/a.js");
        using var page = await _browser.GetAsync("/chat");
        using var missing = await _browser.GetAsync("/_next/static/b.js");

        Assert.That(script.Headers.CacheControl?.ToString(), Does.Contain("immutable").And.Contain("max-age=31536000"));
        Assert.That(page.Headers.CacheControl?.NoCache, Is.True);
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(missing.Headers.CacheControl?.ToString() ?? "", Does.Not.Contain("immutable"));
    }

    [TestCase("/_next/static/a.js", "gzip, deflate, br", "br", "start() in small")]
    [TestCase("/_next/static/a.js", "gzip, deflate", "gzip", "start() in less")]
    [TestCase("/_next/static/a.js", "br;q=0, gzip", "gzip", "start() in less")]
    [TestCase("/_next/static/a.js", "identity", null, "start()")]
    [TestCase("/login", "gzip, deflate, br", "gzip", "log in, in less")]
    [TestCase("/chat", "gzip, deflate, br", null, ChatPage)]
    public async Task Serves_the_smallest_form_of_a_file_that_a_browser_takes(
        string address,
        string accepted,
        string? encoding,
        string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await _browser.SendAsync(request);

        Assert.Multiple(async () =>
        {
            Assert.That(response.Content.Headers.ContentEncoding.SingleOrDefault(), Is.EqualTo(encoding));
            Assert.That(response.Headers.Vary, Has.Member("Accept-Encoding"));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Does.Not.Contain("gzip").And.StartsWith("text/"));
            Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(content));
        });
    }

    [Test]
    public async Task Allows_a_page_in_a_smaller_form_the_same_scripts()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/login");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        using var smaller = await _browser.SendAsync(request);
        using var page = await _browser.GetAsync("/login");

        Assert.That(DirectiveOf(page, "script-src"), Has.Length.EqualTo(2));
        Assert.That(DirectiveOf(smaller, "script-src"), Is.EqualTo(DirectiveOf(page, "script-src")));
    }

    [Test]
    public async Task Sends_a_file_again_only_when_it_has_changed()
    {
        using var first = await _browser.GetAsync("/chat");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _browser.SendAsync(request);

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(second.Headers.CacheControl?.NoCache, Is.True);
    }

    private static string HashOf(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string[] DirectiveOf(HttpResponseMessage response, string name) =>
        response.Headers.GetValues("Content-Security-Policy").Single()
            .Split("; ")
            .Single(directive => directive.StartsWith(name + ' ', StringComparison.Ordinal))
            .Split(' ')[1..];
}
