using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class RevokeSessionTests : Journey
{
    [Test]
    public async Task From_elsewhere_asks_for_the_password_over_the_page_and_keeps_what_was_typed()
    {
        ExpectFault("status of 401");

        // The end of the session may overtake the page's socket, which is then refused at the door.
        ExpectFault("WebSocket connection .* no valid credentials");
        await OpenChatAsync();
        await Chat.Composer.FillAsync("A thought not yet sent");

        using var elsewhere = await Api.SignedInAsync(Person);
        using var revoked = await elsewhere.DeleteAsync("/api/v1/sessions");
        revoked.EnsureSuccessStatusCode();

        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = "Sign in again" });
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await dialog.GetByLabel("Password", new() { Exact = true }).FillAsync(ApiFactory.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(Chat.Composer).ToHaveValueAsync("A thought not yet sent");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(Chat.Questions).ToContainTextAsync("A thought not yet sent");
        await Chat.AnswerEndsAsync();
    }
}
