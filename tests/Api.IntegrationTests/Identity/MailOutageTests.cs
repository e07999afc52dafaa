using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Mailing;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class MailOutageTests
{
    private MailServer _mails = null!;
    private TcpRelay _wire = null!;
    private ApiFactory _api = null!;

    [SetUp]
    public async Task Start()
    {
        _mails = await MailServer.StartAsync();
        _wire = TcpRelay.To(_mails.Port);
        _wire.Cut();
        _api = await ApiFactory.CreateAsync(MailServer.SettingsFor(_wire.Port));
        using var founder = await _api.RegisterAsync("ada");
        Assert.That(founder.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TearDown]
    public async Task Stop()
    {
        await _api.DisposeAsync();
        await _wire.DisposeAsync();
        await _mails.DisposeAsync();
    }

    [Test]
    public async Task Keeps_nobody_from_registering_and_the_mail_comes_later_once()
    {
        using var registered = await _api.RegisterAsync("bob");
        Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        await Deadline.UntilAsync(async () => await AnyAsync("last_error = 'internal.mail_not_taken'"));

        _wire.Mend();

        var mail = await _mails.NextAsync();
        using var visitor = _api.CreateClient();
        using var verified = await visitor.PostAsJsonAsync("/api/v1/auth/email/verify", new { token = mail.Token() });
        Assert.That(verified.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Deadline.UntilAsync(async () => !await AnyAsync("true"));
        Assert.That(_mails.HasMore, Is.False);
    }

    [Test]
    public async Task Shows_nobody_who_reads_the_database_what_waits_to_be_sent()
    {
        using var registered = await _api.RegisterAsync("bob");
        await Deadline.UntilAsync(async () => await AnyAsync("type = 'SendMail'"));

        const string Content = "encode(decode(payload->>'SealedMail', 'base64'), 'escape')";
        Assert.That(await AnyAsync($"length({Content}) > 100"), Is.True);
        Assert.That(await AnyAsync($"{Content} ~ 'bob|token|verify'"), Is.False);
    }

    [Test]
    public async Task Lets_the_founder_in()
    {
        using var ada = await _api.SignedInAsync("ada");

        using var users = await ada.GetAsync("/api/v1/admin/users");

        Assert.That(users.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Keeps_no_mail_to_an_account_that_is_gone()
    {
        using var registered = await _api.RegisterAsync("bob");
        using var ada = await _api.SignedInAsync("ada");
        var bob = (await ada.GetFromJsonAsync<JsonElement>("/api/v1/admin/users?q=bob")).GetProperty("items")[0].Id();
        await Deadline.UntilAsync(async () => await AnyAsync($"owner_id = '{bob}' AND last_error = 'internal.mail_not_taken'"));

        using var deleted = await ada.DeleteAsync($"/api/v1/admin/users/{bob}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Deadline.UntilAsync(async () => !await AnyAsync($"owner_id = '{bob}'"));
    }

    private async Task<bool> AnyAsync(string condition)
    {
        await using var command = _api.Database.DataSource.CreateCommand(
            $"SELECT EXISTS (SELECT FROM work.items WHERE {condition})");
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
