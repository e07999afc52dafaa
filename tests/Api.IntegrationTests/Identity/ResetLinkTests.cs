using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>Where no mail is sent, an administrator hands the link over.</summary>
internal sealed class ResetLinkTests
{
    private const string NewPassword = "seven quiet otters below";

    private ApiFactory _api = null!;
    private HttpClient _ada = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ada = await _api.SignedInAsync("ada");
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ada.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Gives_a_link_that_sets_a_new_password_once()
    {
        using var issued = await PostAsync(_ada, await IdOfAsync(_ann));

        var link = new Uri((await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!);
        Assert.That(issued.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(link.GetLeftPart(UriPartial.Path), Is.EqualTo("http://localhost/reset-password"));
        var token = link.Fragment["#token=".Length..];
        using var visitor = _api.CreateClient();
        using var reset = await ResetAsync(visitor, token);
        using var again = await ResetAsync(visitor, token);
        using var signedOut = await _ann.GetAsync("/api/v1/users/me");

        Assert.That(reset.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.BadRequest, "identity.link_invalid");
        Assert.That(signedOut.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Notes_who_made_it_for_whom_and_takes_the_address_for_no_more_than_it_was()
    {
        var ann = await IdOfAsync(_ann);
        using var issued = await PostAsync(_ada, ann);
        var link = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!;
        using var visitor = _api.CreateClient();
        using var reset = await ResetAsync(visitor, link.Split("#token=")[1]);

        await using var db = _api.Database.CreateContext();
        var entry = await db.AuditEntries.SingleAsync(entry => entry.Action == AuditAction.PasswordResetIssued);
        Assert.That((entry.ActorId?.Value, entry.TargetId), Is.EqualTo(((Guid?)await IdOfAsync(_ada), (Guid?)ann)));
        Assert.That((await db.Users.SingleAsync(user => user.Id == UserId.From(ann))).EmailVerifiedAt, Is.Null);
    }

    [Test]
    public async Task Is_not_for_the_own_account_nor_for_one_that_is_not_there()
    {
        using var own = await PostAsync(_ada, await IdOfAsync(_ada));
        using var nobodys = await PostAsync(_ada, Guid.CreateVersion7());

        await own.AssertProblemAsync(HttpStatusCode.Conflict, "identity.own_account");
        await nobodys.AssertProblemAsync(HttpStatusCode.NotFound, "identity.user_not_found");
    }

    [TestCase("password/forgot")]
    [TestCase("email/verification")]
    public async Task Is_what_people_are_told_to_ask_for(string route)
    {
        using var visitor = _api.CreateClient();

        using var refused = await visitor.PostAsJsonAsync($"/api/v1/auth/{route}", new { email = ApiFactory.EmailOf("ann") });
        var options = await visitor.GetFromJsonAsync<JsonElement>("/api/v1/auth/options");

        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "identity.no_mail");
        Assert.That(options.GetProperty("sendsMail").GetBoolean(), Is.False);
        Assert.That(options.GetProperty("requiresVerifiedEmail").GetBoolean(), Is.False);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient administrator, Guid user) =>
        administrator.PostAsync($"/api/v1/admin/users/{user}/password-reset", null);

    private static Task<HttpResponseMessage> ResetAsync(HttpClient visitor, string token) =>
        visitor.PostAsJsonAsync("/api/v1/auth/password/reset", new { token, newPassword = NewPassword });

    private static async Task<Guid> IdOfAsync(HttpClient person) =>
        (await person.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).Id();
}
