using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

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
}
