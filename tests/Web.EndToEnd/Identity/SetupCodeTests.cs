using AssistantPlatform.Application.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

/// <summary>The first visitor of a server that others reach too.</summary>
internal sealed class SetupCodeTests : Journey
{
    protected override async Task<Dictionary<string, string>> SettingsAsync() =>
        new(await base.SettingsAsync()) { ["Platform:TrustedProxies"] = "10.0.0.1" };

    [Test]
    public async Task Is_asked_for_and_refused_at_its_field_until_it_is_right()
    {
        await Page.GotoAsync("/register");
        var code = Page.GetByLabel("Set-up code");
        await Page.GetByLabel("E-mail").FillAsync(ApiFactory.EmailOf(Person));
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await code.FillAsync("ABCD-EFGH-JKLM-NPQR");
        ExpectFault("403");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("The set-up code is wrong.")).ToBeVisibleAsync();
        await Assertions.Expect(code).ToBeFocusedAsync();

        await code.FillAsync(Api.Services.GetRequiredService<ISetupCode>().Text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();

        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
    }
}
