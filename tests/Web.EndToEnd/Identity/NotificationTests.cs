using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class NotificationTests : Journey
{
    private ILocator Bell => Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Notifications") });

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog, new() { Name = "Notifications" });

    private ILocator Items => Page.GetByRole(AriaRole.List, new() { Name = "Notifications" }).GetByRole(AriaRole.Listitem);

    [Test]
    public async Task Arrive_while_the_page_is_open_and_lead_to_where_they_matter()
    {
        await OpenChatAsync();
        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications");

        using var elsewhere = await Api.SignedInAsync(Person);
        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications, 1 unread");
        await Assertions.Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "1 unread" })).ToHaveCountAsync(1);

        await Bell.ClickAsync();
        await Assertions.Expect(Items).ToHaveCountAsync(1);
        await Items.GetByRole(AriaRole.Link, new() { Name = "New device signed in" }).ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/settings/sessions$"));
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications");
    }

    [Test]
    public async Task Are_read_with_the_keyboard()
    {
        using var elsewhere = await Api.SignedInAsync(Person);
        await elsewhere.CreateApiKeyAsync("backup");
        await elsewhere.CreateApiKeyAsync("import");
        await OpenChatAsync();
        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications, 3 unread");

        await Bell.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Items).ToHaveCountAsync(3);
        await Items.First.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("as read$") }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications, 2 unread");

        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Mark all as read" }).PressAsync("Enter");
        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications");
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
        await Assertions.Expect(Bell).ToBeFocusedAsync();
    }

    [Test]
    public async Task Are_all_on_a_page_of_their_own()
    {
        await OpenChatAsync();
        await Bell.ClickAsync();
        await Assertions.Expect(Dialog).ToContainTextAsync("Nothing yet.");

        using var elsewhere = await Api.SignedInAsync(Person);
        await Assertions.Expect(Items).ToHaveCountAsync(1);
        await Dialog.GetByRole(AriaRole.Link, new() { Name = "All notifications" }).ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/notifications$"));
        await Assertions.Expect(Items).ToHaveCountAsync(1);
        await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Mark all as read" }).ClickAsync();
        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications");
    }
}
