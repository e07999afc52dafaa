using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class ChangePasswordTests
{
    private const string Route = "/api/v1/users/me/password";
    private const string Next = "seven quiet otters under glass";

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
    public async Task Lets_the_new_password_in_and_the_old_one_no_more()
    {
        using var changed = await ChangeAsync(ApiFactory.Password, Next);

        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var withOld = await LogInAsync(ApiFactory.Password);
        using var withNew = await LogInAsync(Next);
        await withOld.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials_invalid");
        Assert.That(withNew.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Ends_all_other_sessions_at_once_and_keeps_this_one()
    {
        var tokens = await _api.LogInAsync("ann");
        using var phone = _api.ClientWith(tokens.GetProperty("accessToken").GetString()!);
        using var bob = await _api.SignedInAsync("bob");

        using var changed = await ChangeAsync(ApiFactory.Password, Next);

        using var byPhone = await phone.GetAsync("/api/v1/users/me");
        using var byRefresh = await phone.PostAsJsonAsync(
            "/api/v1/auth/refresh", new { refreshToken = tokens.GetProperty("refreshToken").GetString() });
        using var here = await _ann.GetAsync("/api/v1/users/me");
        using var byBob = await bob.GetAsync("/api/v1/users/me");
        await byPhone.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
        await byRefresh.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.refresh_invalid");
        Assert.That(here.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(byBob.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await using var db = _api.Database.CreateContext();
        var reasons = await db.Sessions.Select(session => session.RevocationReason).ToListAsync();
        Assert.That(reasons, Is.EquivalentTo(new RevocationReason?[] { RevocationReason.PasswordChanged, null, null }));
    }

    [Test]
    public async Task Refuses_a_wrong_current_password_and_changes_nothing()
    {
        using var phone = await _api.SignedInAsync("ann");

        using var refused = await ChangeAsync("not the right one", Next);

        await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.password_wrong");
        using var byPhone = await phone.GetAsync("/api/v1/users/me");
        using var withOld = await LogInAsync(ApiFactory.Password);
        Assert.That(byPhone.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(withOld.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("too short")]
    [TestCase("Password2024!")]
    [TestCase("ann@example.com")]
    public async Task Holds_the_new_password_to_the_rules(string password)
    {
        using var refused = await ChangeAsync(ApiFactory.Password, password);

        var problem = await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").GetProperty("newPassword").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Is_for_who_is_signed_in()
    {
        using var stranger = _api.CreateClient();

        using var refused = await stranger.PostAsJsonAsync(Route, new { currentPassword = ApiFactory.Password, newPassword = Next });

        await refused.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [Test]
    public async Task Ignores_members_that_are_not_its_own()
    {
        var before = await _ann.GetStringAsync("/api/v1/users/me");

        using var changed = await _ann.PostAsJsonAsync(Route, new
        {
            currentPassword = ApiFactory.Password, newPassword = Next, role = "user", passwordHash = "x", userId = Guid.Empty,
        });

        Assert.That(await _ann.GetStringAsync("/api/v1/users/me"), Is.EqualTo(before));
    }

    private Task<HttpResponseMessage> ChangeAsync(string currentPassword, string newPassword) =>
        _ann.PostAsJsonAsync(Route, new { currentPassword, newPassword });

    private Task<HttpResponseMessage> LogInAsync(string password) => _api.CreateClient().PostAsJsonAsync(
        "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password });
}
