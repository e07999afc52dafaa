using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class GitHubSignInTests
{
    private FakeGitHub _github = null!;
    private ApiFactory _api = null!;
    private WebPerson _browser = null!;

    [SetUp]
    public async Task Start()
    {
        _github = await FakeGitHub.StartAsync();
        _api = await ApiFactory.ListenAsync(_github.Settings);
        _browser = new WebPerson(_api.CreateClient().BaseAddress!);
    }

    [TearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _api.DisposeAsync();
        await _github.DisposeAsync();
    }

    [Test]
    public async Task Makes_an_account_from_the_primary_address()
    {
        Assert.That(await _browser.SignInAsync("github"), Is.EqualTo("/chat"));

        using var ann = _api.ClientWith(await _browser.RefreshAsync());
        var user = await ann.GetFromJsonAsync<JsonElement>("/api/v1/users/me");
        Assert.That(user.GetProperty("email").GetString(), Is.EqualTo(ApiFactory.EmailOf("ann")));
        Assert.That(user.GetProperty("displayName").GetString(), Is.EqualTo("Ann"));
    }

    [Test]
    public async Task Knows_people_by_their_number_whatever_they_call_themselves()
    {
        await _browser.SignInAsync("github");
        _github.User = new { id = 4711, login = "renamed", name = (string?)null };
        _github.Emails = new[] { new { email = "new@example.com", primary = true, verified = true } };

        await _browser.SignInAsync("github");

        await using var db = _api.Database.CreateContext();
        var login = await db.Users.SelectMany(user => user.ExternalLogins).SingleAsync();
        Assert.That(login.Subject, Is.EqualTo("4711"));
    }

    [Test]
    public async Task Makes_no_account_from_an_address_that_is_not_verified()
    {
        _github.Emails = new[]
        {
            new { email = "ann@example.com", primary = true, verified = false },
            new { email = "other@example.com", primary = false, verified = true },
        };

        Assert.That(await _browser.SignInAsync("github"), Is.EqualTo("/login#error=identity.external_email_unverified"));
    }

    [Test]
    public async Task Refuses_a_person_without_a_number()
    {
        _github.User = new { login = "ann" };

        Assert.That(await _browser.SignInAsync("github"), Is.EqualTo("/login#error=identity.external_failed"));
        Assert.That(_browser.HasSession, Is.False);
    }

    [Test]
    public async Task Redeems_no_code_that_github_does_not_know()
    {
        var callback = await _browser.CallbackFromAsync("github");
        var guessed = new Uri(callback.ToString().Replace("code=code", "code=guessed", StringComparison.Ordinal));

        Assert.That(await _browser.FollowAsync(guessed), Is.EqualTo("/login#error=identity.external_failed"));
    }
}
