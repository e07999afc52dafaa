using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class InvitationTests
{
    private ApiFactory _api = null!;
    private HttpClient _ada = null!;
    private HttpClient _visitor = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ada = await _api.SignedInAsync("ada");
        _visitor = _api.CreateClient();
        await _ada.SetRegistrationAsync(open: false);
    }

    [TearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        _ada.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase("user")]
    [TestCase("administrator")]
    public async Task Lets_a_person_in_while_registration_is_closed_in_the_role_it_says(string role)
    {
        var token = Invitations.TokenIn(await _ada.InviteAsync("ann", role));

        using var response = await _visitor.AcceptInvitationAsync("ann", token);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await response.Content.ReadFromJsonAsync<JsonElement>()).Text("role"), Is.EqualTo(role));
        Assert.That(await PendingAsync(), Is.Empty);
    }

    [Test]
    public async Task Tells_who_holds_it_for_which_address_it_is()
    {
        var invitation = await _ada.InviteAsync("ann");

        var presented = await ReadAsync(Invitations.TokenIn(invitation));

        var told = await presented.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(told.Text("email"), Is.EqualTo(ApiFactory.EmailOf("ann")));
        Assert.That(told.Text("expiresAt"), Is.EqualTo(invitation.Text("expiresAt")));
        Assert.That(invitation.GetProperty("isMailed").GetBoolean(), Is.False, "There is no mail server.");
    }

    [Test]
    public async Task Opens_nothing_twice()
    {
        var token = Invitations.TokenIn(await _ada.InviteAsync("ann"));
        using var used = await _visitor.AcceptInvitationAsync("ann", token);

        await AssertInvalidAsync("ann", token);
        await AssertInvalidAsync("bob", token);
    }

    [Test]
    public async Task Opens_nothing_for_another_address_and_stays_good_for_its_own()
    {
        var token = Invitations.TokenIn(await _ada.InviteAsync("ann"));

        using var other = await _visitor.AcceptInvitationAsync("bob", token);
        using var own = await _visitor.AcceptInvitationAsync("ann", token);

        await other.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.invitation_invalid");
        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("")]
    [TestCase("7hB4-2oU3gk0cF1nXl0mPq9rYt5wZa6sDe8vBn3cKjE")]
    public async Task Cannot_be_guessed(string token)
    {
        await _ada.InviteAsync("ann");

        using var response = await _visitor.AcceptInvitationAsync("ann", token);

        await response.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.invitation_invalid");
    }

    [Test]
    public async Task Opens_nothing_once_it_is_withdrawn()
    {
        var invitation = await _ada.InviteAsync("ann");

        using var withdrawn = await _ada.DeleteAsync($"{Invitations.Route}/{invitation.Id()}");
        using var again = await _ada.DeleteAsync($"{Invitations.Route}/{invitation.Id()}");

        Assert.That(withdrawn.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "identity.invitation_not_found");
        await AssertInvalidAsync("ann", Invitations.TokenIn(invitation));
    }

    [Test]
    public async Task Is_replaced_by_a_newer_one_for_the_same_address()
    {
        var first = Invitations.TokenIn(await _ada.InviteAsync("ann"));
        var second = Invitations.TokenIn(await _ada.InviteAsync("ANN", "administrator"));

        Assert.That((await PendingAsync()).Select(invitation => invitation.Text("role")), Is.EqualTo(["administrator"]));
        await AssertInvalidAsync("ann", first);
        using var accepted = await _visitor.AcceptInvitationAsync("ann", second);
        Assert.That(accepted.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Makes_one_account_however_many_use_it_at_once()
    {
        var token = Invitations.TokenIn(await _ada.InviteAsync("ann"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _visitor.AcceptInvitationAsync("ann", token)));

        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            await answer.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.invitation_invalid");
        }

        await using var db = _api.Database.CreateContext();
        Assert.That(await db.Users.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Is_not_made_for_an_address_that_has_an_account()
    {
        using var response = await _ada.PostInvitationAsync("ADA");

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "identity.email_taken");
    }

    [TestCase(-1)]
    [TestCase(31)]
    public async Task Expires_in_the_future_within_thirty_days(int days)
    {
        using var response = await _ada.PostInvitationAsync("ann", expiresAt: TimeProvider.System.GetUtcNow().AddDays(days));

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty("expiresAt", out _));
    }

    [Test]
    public async Task Leaves_no_token_in_the_database_and_shows_it_once()
    {
        var invitation = await _ada.InviteAsync("ann");

        await using var db = _api.Database.CreateContext();
        var stored = await db.Invitations.SingleAsync();
        Assert.That(stored.TokenHash, Has.Length.EqualTo(32));
        Assert.That((await PendingAsync()).Single().EnumerateObject().Select(member => member.Name), Does.Not.Contain("link"));
        Assert.That(invitation.Text("link"), Does.StartWith("http://localhost/register#invitation="));
    }

    [Test]
    public async Task Remembers_who_invited_and_withdrew_and_that_it_was_used()
    {
        var used = await _ada.InviteAsync("ann");
        using var accepted = await _visitor.AcceptInvitationAsync("ann", Invitations.TokenIn(used));
        var withdrawn = await _ada.InviteAsync("bob");
        using var revoked = await _ada.DeleteAsync($"{Invitations.Route}/{withdrawn.Id()}");

        await using var db = _api.Database.CreateContext();
        var entries = await db.AuditEntries.OrderBy(entry => entry.Id)
            .Where(entry => entry.TargetId == used.Id() || entry.TargetId == withdrawn.Id()).ToListAsync();
        Assert.That(entries.Select(entry => (entry.Action, entry.TargetId)), Is.EqualTo(new (AuditAction, Guid?)[]
        {
            (AuditAction.InvitationCreated, used.Id()),
            (AuditAction.InvitationAccepted, used.Id()),
            (AuditAction.InvitationCreated, withdrawn.Id()),
            (AuditAction.InvitationRevoked, withdrawn.Id()),
        }));
        Assert.That(entries[0].Detail, Is.EqualTo("User"));
    }

    private async Task AssertInvalidAsync(string name, string token)
    {
        using var read = await ReadAsync(token);
        using var accepted = await _visitor.AcceptInvitationAsync(name, token);
        await read.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.invitation_invalid");
        await accepted.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.invitation_invalid");
    }

    private Task<HttpResponseMessage> ReadAsync(string invitation) =>
        _visitor.PostAsJsonAsync("/api/v1/auth/invitation", new { invitation });

    private async Task<List<JsonElement>> PendingAsync() =>
        [.. (await _ada.GetFromJsonAsync<JsonElement>(Invitations.Route)).GetProperty("items").EnumerateArray()];
}
