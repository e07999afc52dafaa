using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class ResetLinkTests : Journey
{
    private const string Other = "grace";
    private const string NewPassword = "seven quiet otters below";

    [Test]
    public async Task Is_made_by_an_administrator_where_no_mail_is_sent()
    {
        await SignInAsync();
        using var registered = await Api.RegisterAsync(Other);
        await using var context = await BrowserLifetime.NewContextAsync(ContextOptions());
        var page = await context.NewPageAsync();
        await page.GotoAsync("/forgot-password");
        await Assertions.Expect(page.GetByText("Ask an administrator for a reset link")).ToBeVisibleAsync();

        await Page.GotoAsync("/admin");
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Reset link for {Other}" }).ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Make a reset link" }).ClickAsync();
        var link = await dialog.GetByText("#token=").InnerTextAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        await page.GotoAsync(link);
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(NewPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Your password is changed")).ToBeVisibleAsync();
    }
}
