using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>With a real provider.</summary>
internal sealed class SignInExternallyTests
{
    private RealOpenIdProvider _provider = null!;
    private ApiFactory _api = null!;
    private WebPerson _browser = null!;

    [SetUp]
    public async Task Start()
    {
        _provider = await RealOpenIdProvider.StartAsync();
        _provider.Person = "ann";
        _api = await ApiFactory.ListenAsync(_provider.Settings);
        _browser = new WebPerson(_api.CreateClient().BaseAddress!);
    }

    [TearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _api.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Test]
    public async Task Makes_an_account_and_leads_where_the_person_wanted_to_go()
    {
        Assert.That(await _browser.SignInAsync("acme", "/chat/42?x=1"), Is.EqualTo("/chat/42?x=1"));

        using var ann = _api.ClientWith(await _browser.RefreshAsync());
        var user = await ann.GetFromJsonAsync<JsonElement>("/api/v1/users/me");
        Assert.That(user.GetProperty("email").GetString(), Is.EqualTo(ApiFactory.EmailOf("ann")));
        Assert.That(user.GetProperty("role").GetString(), Is.EqualTo("administrator"));
        Assert.That(user.GetProperty("hasPassword").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Starts_a_session_like_any_other()
    {
        await _browser.SignInAsync("acme");

        using var ann = _api.ClientWith(await _browser.RefreshAsync());
        var sessions = await ann.GetFromJsonAsync<JsonElement>("/api/v1/sessions");
        var current = sessions.GetProperty("items").EnumerateArray().Single();
        Assert.That(current.GetProperty("isCurrent").GetBoolean(), Is.True);
        using var ended = await ann.DeleteAsync($"/api/v1/sessions/{current.Id()}");
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var refused = await _browser.PostAsync("/api/v1/auth/refresh", null);
        await refused.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.refresh_invalid");
    }

    [Test]
    public async Task Finds_the_account_again_and_notes_by_which_provider()
    {
        await _browser.SignInAsync("acme");
        await _browser.SignInAsync("acme");

        await using var db = _api.Database.CreateContext();
        Assert.That(await db.Users.CountAsync(), Is.EqualTo(1));
        var entries = await db.AuditEntries.OrderBy(entry => entry.Id).ToListAsync();
        Assert.That(entries.Select(entry => (entry.Action, entry.Detail)), Is.EqualTo(new[]
        {
            (AuditAction.UserRegistered, "acme"), (AuditAction.LoggedIn, "acme"), (AuditAction.LoggedIn, "acme"),
        }));
    }

    [TestCase("//evil.example")]
    [TestCase("/%5Cevil.example")]
    [TestCase("/%09/evil.example")]
    [TestCase("%5C%5Cevil.example")]
    [TestCase("https://evil.example")]
    [TestCase("javascript:alert(1)")]
    [TestCase("chat")]
    [TestCase("/%0D%0ALocation:%20https://evil.example")]
    public async Task Leads_to_no_other_site(string returnTo)
    {
        Assert.That(await _browser.SignInAsync("acme", returnTo), Is.EqualTo("/"));
        Assert.That(_browser.HasSession, Is.True);
    }

    [Test]
    public async Task Puts_no_token_into_an_address()
    {
        var page = await _browser.SignInAsync("acme");

        Assert.That(page, Is.EqualTo("/chat"));
        Assert.That(_browser.Callback!.Query, Does.Not.Contain("token"));
        foreach (Cookie cookie in _browser.Cookies.GetAllCookies())
        {
            Assert.That((cookie.HttpOnly, cookie.Path), Is.EqualTo((true, "/api/v1/auth")), cookie.Name);
        }
    }

    [Test]
    public async Task Lists_the_providers_for_everybody()
    {
        using var visitor = _api.CreateClient();

        var providers = await visitor.GetFromJsonAsync<JsonElement>("/api/v1/auth/providers");

        Assert.That(providers.GetRawText(), Is.EqualTo("""{"items":[{"name":"acme","label":"Acme"}]}"""));
    }

    [TestCase("start")]
    [TestCase("callback")]
    public async Task Says_at_the_sign_in_page_that_there_is_no_such_provider(string door)
    {
        var address = new Uri(_api.CreateClient().BaseAddress!, $"/api/v1/auth/external/nobody/{door}");

        Assert.That(await _browser.FollowAsync(address), Is.EqualTo("/login#error=identity.provider_unknown"));
    }

    [Test]
    public async Task Limits_answers_of_providers_per_address()
    {
        var settings = new Dictionary<string, string>(_provider.Settings)
        {
            ["RateLimits:Enabled"] = "true", ["RateLimits:Auth"] = "2",
        };
        await using var api = await ApiFactory.CreateAsync(settings);
        using var visitor = api.CreateClient(new() { AllowAutoRedirect = false });
        const string Garbage = "/api/v1/auth/external/acme/callback?state=x&code=x";

        using var first = await visitor.GetAsync(Garbage);
        using var second = await visitor.GetAsync(Garbage);
        using var third = await visitor.GetAsync(Garbage);

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        await third.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
    }
}
