using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Tests.Common.Providers;

/// <summary>A browser without a screen: it keeps cookies and goes where it is sent, from site to site.</summary>
public sealed class WebPerson : IDisposable
{
    private const int MaxSteps = 10;

    private readonly HttpClient _client;
    private readonly Uri _site;

    public WebPerson(Uri site)
    {
        _site = site;
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies });
        _client.DefaultRequestHeaders.Add("X-Requested-With", "Test");
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Where the provider sent this person back to, with what it answered.</summary>
    public Uri? Callback { get; private set; }

    public bool HasSession => CookiesOfSite.Any(cookie => cookie.Name == "assistant_refresh");

    private IEnumerable<Cookie> CookiesOfSite => Cookies.GetCookies(new Uri(_site, "/api/v1/auth/refresh"));

    /// <summary>Where at our site a sign-in with the provider ends.</summary>
    public Task<string> SignInAsync(string provider, string returnTo = "/chat") =>
        FollowAsync(new Uri(_site, $"/api/v1/auth/external/{provider}/start?returnTo={returnTo}"));

    /// <summary>Goes to the provider and stays there: the address at which it would send this person back.</summary>
    public async Task<Uri> CallbackFromAsync(string provider)
    {
        var atProvider = await StepAsync(new Uri(_site, $"/api/v1/auth/external/{provider}/start"));
        return (await StepAsync(atProvider!))!;
    }

    /// <summary>Follows every redirect, until it leads to a page of our site.</summary>
    public async Task<string> FollowAsync(Uri address)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            var next = await StepAsync(address);
            Assert.That(next, Is.Not.Null, $"{address} leads nowhere.");
            if (next!.Authority == _site.Authority && !next.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
            {
                return next.PathAndQuery + next.Fragment;
            }

            Callback = next.Authority == _site.Authority ? next : Callback;
            address = next;
        }

        throw new InvalidOperationException("The redirects go round in circles.");
    }

    /// <summary>A request of a page of ours.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, object? body, string? accessToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_site, path));
        request.Headers.Add("Origin", _site.GetLeftPart(UriPartial.Authority));
        request.Headers.Authorization = accessToken is null ? null : new("Bearer", accessToken);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await _client.SendAsync(request);
    }

    /// <summary>The access token that the cookie is good for.</summary>
    public async Task<string> RefreshAsync()
    {
        using var response = await PostAsync("/api/v1/auth/refresh", null);
        response.EnsureSuccessStatusCode();
        var tokens = await response.Content.ReadFromJsonAsync<JsonElement>();
        return tokens.GetProperty("accessToken").GetString()!;
    }

    public void Dispose() => _client.Dispose();

    private async Task<Uri?> StepAsync(Uri address)
    {
        using var response = await _client.GetAsync(address);
        return response.Headers.Location is { } location ? new Uri(address, location) : null;
    }
}
