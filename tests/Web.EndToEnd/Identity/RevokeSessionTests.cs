using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class RevokeSessionTests : Journey
{
    [Test]
    public async Task From_elsewhere_asks_for_the_password_over_the_page_and_keeps_what_was_typed()
    {
        // The end of the session may overtake the page's socket, which is then refused at the door.
        ExpectFault("WebSocket connection .* no valid credentials");
        await OpenChatAsync();
        await Chat.Composer.FillAsync("A thought not yet sent");

        await EndSessionElsewhereAsync();
        await SignInAgainAsync();

        await Assertions.Expect(Chat.Composer).ToHaveValueAsync("A thought not yet sent");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(Chat.Questions).ToContainTextAsync("A thought not yet sent");
        await Chat.AnswerEndsAsync();
    }

    [Test]
    public async Task Completes_what_was_asked_for_once_the_person_has_signed_in_again()
    {
        await SignInAsync();
        await Page.GotoAsync("/settings");
        var name = Page.GetByLabel("Name", new() { Exact = true });
        await name.FillAsync("Ada Lovelace");

        await EndSessionElsewhereAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await SignInAgainAsync();

        await Assertions.Expect(Page.GetByText("Name saved")).ToBeVisibleAsync();
        await Assertions.Expect(name).ToHaveValueAsync("Ada Lovelace");
    }

    private async Task EndSessionElsewhereAsync()
    {
        ExpectFault("status of 401");
        // Whose password to ask for, the page knows once it shows whose it is.
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Account", Exact = true })).Not.ToBeEmptyAsync();
        using var elsewhere = await Api.SignedInAsync(Person);
        using var revoked = await elsewhere.DeleteAsync("/api/v1/sessions");
        revoked.EnsureSuccessStatusCode();
    }

    private async Task SignInAgainAsync()
    {
        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = "Sign in again" });
        await dialog.GetByLabel("Password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }
}
