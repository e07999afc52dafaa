using System.Net;
using System.Net.Http.Headers;
using AssistantPlatform.Api.IntegrationTests.Web;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Common;

internal sealed class SecurityHeaderTests
{
    private WebExport _export = null!;
    private ApiFactory _api = null!;
    private HttpClient _visitor = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _export = new WebExport(new Dictionary<string, string>
        {
            ["index.html"] = "<html>start</html>",
            ["chat.html"] = "<html>chat</html>",
            ["404.html"] = "<html>not here</html>",
            ["_next/static/a.js"] = "start()",
        });
        _api = await ApiFactory.ListenAsync(
            new Dictionary<string, string>(_export.Settings) { ["Platform:TrustedProxies"] = "127.0.0.1" });
        _visitor = _api.CreateClient();
        _visitor.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        _ann = await _api.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
        _export.Dispose();
    }

    [TestCase("GET", "/", 200)]
    [TestCase("GET", "/chat", 200)]
    [TestCase("GET", "/_next/static/a.js", 200)]
    [TestCase("GET", "/nowhere", 404)]
    [TestCase("DELETE", "/chat", 405)]
    [TestCase("GET", "/docs/", 200)]
    [TestCase("GET", "/openapi/v1.json", 200)]
    [TestCase("GET", "/.well-known/jwks.json", 200)]
    [TestCase("GET", "/health/live", 200)]
    [TestCase("GET", "/health/ready", 200)]
    [TestCase("GET", "/api/v1/users/me", 401)]
    [TestCase("GET", "/api/v1/ws/agent", 400)]
    [TestCase("GET", "/api/v1/nowhere", 404)]
    [TestCase("DELETE", "/api/v1/auth/login", 405)]
    [TestCase("POST", "/api/v1/auth/login", 400)]
    [TestCase("POST", "/api/v1/auth/logout", 204)]
    public async Task Stand_on_every_answer(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        using var response = await _visitor.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.Multiple(() =>
        {
            Assert.That(Header(response, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(Header(response, "Referrer-Policy"), Is.EqualTo("same-origin"));
            Assert.That(Header(response, "Permissions-Policy"), Does.Contain("camera=()").And.Contain("microphone=()"));
            Assert.That(Header(response, "Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"));
            Assert.That(Header(response, "Cross-Origin-Resource-Policy"), Is.EqualTo("same-origin"));
            Assert.That(Header(response, "Content-Security-Policy"), Does.Contain("frame-ancestors 'none'"));
            Assert.That(Header(response, "Server"), Is.Null);
            Assert.That(Header(response, "X-Powered-By"), Is.Null);
            Assert.That(Header(response, "Access-Control-Allow-Origin"), Is.Null);
            Assert.That(Header(response, "Strict-Transport-Security"), Is.Null);
        });
    }

    [TestCase("/api/v1/users/me")]
    [TestCase("/api/v1/conversations")]
    [TestCase("/api/v1/sessions")]
    [TestCase("/api/v1/runs/0199fd3c-0000-7000-8000-000000000001")]
    [TestCase("/api/v1/admin/audit")]
    public async Task Keep_what_is_about_a_person_out_of_every_cache_and_every_page(string address)
    {
        using var response = await _ann.GetAsync(address);

        Assert.That(Header(response, "Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(Header(response, "Content-Security-Policy"), Is.EqualTo("default-src 'none'; frame-ancestors 'none'"));
    }

    [TestCase("assistant.example", "max-age=31536000; includeSubDomains")]
    [TestCase("localhost", null)]
    public async Task Hold_browsers_to_https_where_people_come_by_it(string host, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", host);

        using var response = await _visitor.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Header(response, "Strict-Transport-Security"), Is.EqualTo(expected));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
