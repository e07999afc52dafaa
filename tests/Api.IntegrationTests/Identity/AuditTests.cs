using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OtpNet;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class AuditTests
{
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
    public async Task Remembers_who_came_and_went_and_from_where()
    {
        using var response = await _ann.PostAsync("/api/v1/auth/logout", null);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        await using var db = _api.Database.CreateContext();
        var ann = await db.Users.SingleAsync();
        var session = await db.Sessions.SingleAsync();
        var entries = await db.AuditEntries.OrderBy(entry => entry.Id).ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(entries.Select(entry => (entry.Action, entry.TargetId)), Is.EqualTo(new (AuditAction, Guid?)[]
            {
                (AuditAction.UserRegistered, ann.Id.Value),
                (AuditAction.LoggedIn, session.Id.Value),
                (AuditAction.LoggedOut, session.Id.Value),
            }));
            Assert.That(entries.Select(entry => entry.ActorId), Is.All.EqualTo(ann.Id));
            Assert.That(entries.Select(entry => entry.Address), Is.All.EqualTo(session.Address).And.All.Not.Empty);
            Assert.That(entries.Select(entry => entry.TraceId), Is.All.Length.EqualTo(AuditEntry.TraceIdLength));
        });
    }

    [Test]
    public async Task Remembers_a_failed_login_without_what_was_typed()
    {
        using var browser = _api.CreateClient();
        using var wrong = await browser.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = "not her pass phrase" });
        using var unknown = await browser.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = "nobody@example.org", password = "not his pass phrase" });

        await using var db = _api.Database.CreateContext();
        var ann = await db.Users.SingleAsync();
        var failures = await db.AuditEntries.Where(entry => entry.Action == AuditAction.LogInFailed)
            .OrderBy(entry => entry.Id).ToListAsync();
        Assert.That(failures.Select(entry => entry.TargetId), Is.EqualTo(new Guid?[] { ann.Id.Value, null }));
        Assert.That(failures.Select(entry => entry.ActorId), Is.All.Null);
    }

    [Test]
    public async Task Remembers_what_changes_who_can_sign_in()
    {
        using var changed = await _ann.PostAsJsonAsync(
            "/api/v1/users/me/password", new { currentPassword = ApiFactory.Password, newPassword = "seven quiet otters below" });
        using var setup = await PostFactorAsync("setup", new { password = "seven quiet otters below" });
        var secret = (await setup.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString();
        using var confirmed = await PostFactorAsync("confirm", new { code = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp() });
        var codes = (await confirmed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("recoveryCodes");
        using var disabled = await PostFactorAsync(
            "disable", new { password = "seven quiet otters below", code = codes[0].GetString() });

        await using var db = _api.Database.CreateContext();
        var ann = await db.Users.SingleAsync();
        var entries = await db.AuditEntries.OrderBy(entry => entry.Id).Skip(2).ToListAsync();
        Assert.That(entries.Select(entry => entry.Action), Is.EquivalentTo(
        [
            AuditAction.PasswordChanged, AuditAction.SecondFactorEnabled,
            AuditAction.RecoveryCodeUsed, AuditAction.SecondFactorDisabled,
        ]));
        Assert.That(entries.Select(entry => entry.ActorId), Is.All.EqualTo(ann.Id));
        Assert.That(entries.Select(entry => entry.TargetId), Is.All.EqualTo(ann.Id.Value));
    }

    [TestCase("UPDATE identity.audit_entries SET actor_id = NULL")]
    [TestCase("DELETE FROM identity.audit_entries")]
    [TestCase("TRUNCATE identity.audit_entries")]
    public async Task Is_not_changed_and_loses_nothing(string statement)
    {
        await using var command = _api.Database.DataSource.CreateCommand(statement);

        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        await using var db = _api.Database.CreateContext();
        Assert.That(await db.AuditEntries.CountAsync(), Is.EqualTo(2));
    }

    private Task<HttpResponseMessage> PostFactorAsync(string action, object body) =>
        _ann.PostAsJsonAsync($"/api/v1/users/me/second-factor/{action}", body);
}
