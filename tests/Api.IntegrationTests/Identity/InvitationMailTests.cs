using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Mailing;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class InvitationMailTests
{
    [Test]
    public async Task Brings_the_invited_person_the_link_by_which_they_come_in_at_once()
    {
        await using var mails = await MailServer.StartAsync();
        await using var api = await ApiFactory.CreateAsync(mails.Settings);
        using var administrator = await api.SignedInAsync("ada");

        var invitation = await administrator.InviteAsync("carol");
        var mail = await mails.NextAsync();
        using var visitor = api.CreateClient();
        using var accepted = await visitor.AcceptInvitationAsync("carol", mail.Link().Fragment["#invitation=".Length..]);

        Assert.That(invitation.GetProperty("isMailed").GetBoolean(), Is.True);
        Assert.That(mail.Recipient(), Is.EqualTo(ApiFactory.EmailOf("carol")));
        Assert.That(accepted.IsSuccessStatusCode, Is.True);
        Assert.That(await api.LogInAsync("carol"), Is.Not.EqualTo(default(System.Text.Json.JsonElement)));
    }
}
