using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Mailing;
using OtpNet;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class SecurityMailTests
{
    private const string NewPassword = "seven quiet otters below";

    [Test]
    public async Task Tell_the_owner_of_an_account_what_changed_about_signing_in()
    {
        await using var mails = await MailServer.StartAsync();
        await using var api = await ApiFactory.CreateAsync(mails.Settings);
        using var ann = await api.SignedInAsync("ann");

        using var changed = await ann.PostAsJsonAsync(
            "/api/v1/users/me/password", new { currentPassword = ApiFactory.Password, newPassword = NewPassword });
        var first = await mails.NextAsync();
        using var setup = await PostFactorAsync(ann, "setup", new { password = NewPassword });
        var secret = (await setup.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString();
        var code = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp();
        using var confirmed = await PostFactorAsync(ann, "confirm", new { code });
        var second = await mails.NextAsync();
        var codes = (await confirmed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("recoveryCodes");
        using var disabled = await PostFactorAsync(ann, "disable", new { password = NewPassword, code = codes[0].GetString() });
        var third = await mails.NextAsync();

        Assert.That(new[] { first, second, third }.Select(mail => mail.Subject), Is.EqualTo(
        [
            "Your password was changed", "Your second factor was turned on", "Your second factor was turned off",
        ]));
        Assert.That(third.Recipient(), Is.EqualTo(ApiFactory.EmailOf("ann")));
        Assert.That(first.Link(), Is.EqualTo(new Uri(MailServer.PublicUrl, "/forgot-password")));
    }

    private static Task<HttpResponseMessage> PostFactorAsync(HttpClient person, string action, object body) =>
        person.PostAsJsonAsync($"/api/v1/users/me/second-factor/{action}", body);
}
