using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Common;

/// <summary>What a page of another site can make a browser send here, with the cookies that it keeps for this one.</summary>
internal sealed class CrossSiteTests
{
    private const string Evil = "https://evil.example";

    private ApiFactory _api = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        using var registered = await _api.RegisterAsync("ann");
        _browser = _api.CreateClient();
        using var signedIn = await _browser.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Changes_nothing(
        [Values("refresh", "logout", "login", "register")] string route,
        [Values(null, "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain")] string? contentType,
        [Values(null, "null", Evil, "http://api.localhost")] string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/auth/{route}");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        if (contentType is not null)
        {
            var body = new { email = ApiFactory.EmailOf("eve"), password = ApiFactory.Password };
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var response = await _browser.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.AnyOf(400, 403, 415));
        Assert.That(response.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(await RefreshFromOwnPageAsync(), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Cannot_take_a_cookie_away_that_the_browser_does_not_send()
    {
        using var withoutCookie = _api.CreateClient();
        using var form = new FormUrlEncodedContent([]);

        using var response = await withoutCookie.PostAsync("/api/v1/auth/logout", form);

        Assert.That(response.Headers.Contains("Set-Cookie"), Is.False);
    }

    [Test]
    public async Task May_read_nothing_and_is_never_told_that_it_may_send()
    {
        foreach (var operation in ApiDocument.Operations())
        {
            using var preflight = new HttpRequestMessage(HttpMethod.Options, operation.PathWith(Guid.CreateVersion7()));
            preflight.Headers.Add("Origin", Evil);
            preflight.Headers.Add("Access-Control-Request-Method", operation.Method.Method);
            preflight.Headers.Add("Access-Control-Request-Headers", "content-type, x-requested-with");

            using var response = await _browser.SendAsync(preflight);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed), operation.Id);
            Assert.That(
                response.Headers.Select(header => header.Key), Has.None.StartsWith("Access-Control-"), operation.Id);
        }
    }

    private async Task<HttpStatusCode> RefreshFromOwnPageAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/refresh");
        request.Headers.Add("Origin", "http://localhost");
        request.Headers.Add("X-Requested-With", "AssistantPlatform");
        using var response = await _browser.SendAsync(request);
        return response.StatusCode;
    }
}
