using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class RegistrationTests
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
    }

    [TearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        _ada.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Closes_and_opens_again_while_the_server_runs()
    {
        await _ada.SetRegistrationAsync(open: false);
        using var refused = await _visitor.RegisterAsync("ann");
        Assert.That(await IsOpenAsync(_visitor, "auth"), Is.False);
        Assert.That(await IsOpenAsync(_ada, "admin"), Is.False);

        await _ada.SetRegistrationAsync(open: true);
        using var registered = await _visitor.RegisterAsync("ann");

        await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.registration_closed");
        Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await IsOpenAsync(_visitor, "auth"), Is.True);
    }

    [Test]
    public async Task Follows_the_administrator_rather_than_the_configuration_also_after_a_restart()
    {
        await using var closed = await ApiFactory.CreateAsync(new Dictionary<string, string>
        {
            ["Identity:RegistrationOpen"] = "false",
            ["ConnectionStrings:Postgres"] = _api.Database.ConnectionString,
            ["Platform:MasterKey"] = _api.MasterKey,
        });
        Assert.That(await IsOpenAsync(closed.CreateClient(), "auth"), Is.False);

        await _ada.SetRegistrationAsync(open: true);

        using var registered = await closed.RegisterAsync("ann");
        Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Is_not_closed_by_a_request_that_does_not_say_so()
    {
        using var response = await _ada.PutAsJsonAsync("/api/v1/admin/registration", new { });

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.malformed");
        Assert.That(await IsOpenAsync(_visitor, "auth"), Is.True);
    }

    [Test]
    public async Task Remembers_who_changed_it_and_only_what_was_a_change()
    {
        await _ada.SetRegistrationAsync(open: true);
        await _ada.SetRegistrationAsync(open: false);
        await _ada.SetRegistrationAsync(open: false);
        await _ada.SetRegistrationAsync(open: true);

        await using var db = _api.Database.CreateContext();
        var ada = await db.Users.SingleAsync();
        var entries = await db.AuditEntries.OrderBy(entry => entry.Id).Skip(2).ToListAsync();
        Assert.That(
            entries.Select(entry => entry.Action),
            Is.EqualTo([AuditAction.RegistrationClosed, AuditAction.RegistrationOpened]));
        Assert.That(entries.Select(entry => entry.ActorId), Is.All.EqualTo(ada.Id));
    }

    [TestCase("GET", "registration")]
    [TestCase("PUT", "registration")]
    [TestCase("GET", "invitations")]
    [TestCase("POST", "invitations")]
    public async Task Is_decided_by_administrators_alone(string method, string route)
    {
        using var ann = await _api.SignedInAsync("ann");
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/admin/{route}");
        request.Content = method == "GET" ? null : JsonContent.Create(new { open = false, email = "bob@example.com" });

        using var response = await ann.SendAsync(request);

        await response.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        Assert.That(await IsOpenAsync(_visitor, "auth"), Is.True);
    }

    private static async Task<bool> IsOpenAsync(HttpClient client, string who) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/{who}/registration")).GetProperty("open").GetBoolean();
}
