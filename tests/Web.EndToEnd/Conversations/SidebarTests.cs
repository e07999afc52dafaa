using System.Net.Http.Json;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

internal sealed class SidebarTests : Journey
{
    [SetUp]
    public async Task OpenWithTwoConversations()
    {
        using var client = await Api.SignedInAsync(Person);
        foreach (var title in new[] { "First", "Second" })
        {
            using var created = await client.PostAsJsonAsync("/api/v1/conversations", new { title });
            created.EnsureSuccessStatusCode();
        }

        await OpenChatAsync();
    }

    [Test]
    public async Task Renames_a_conversation()
    {
        await Chat.ChooseAsync("First", "Rename");
        await Page.GetByLabel("New name").FillAsync("Better");
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Chat.Conversation("Better")).ToBeFocusedAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Chat.Conversation("Better")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Keeps_a_pinned_conversation_on_top()
    {
        await Chat.ChooseAsync("First", "Pin");

        var pinned = Chat.Sidebar.GetByRole(AriaRole.Region, new() { Name = "Pinned" });
        await Assertions.Expect(pinned.GetByRole(AriaRole.Link)).ToHaveTextAsync(["First"]);
        await Assertions.Expect(Chat.Conversations).ToHaveTextAsync(["First", "Second"]);
    }

    [Test]
    public async Task Archives_a_conversation_and_takes_it_back()
    {
        await Chat.ChooseAsync("First", "Archive");
        await Assertions.Expect(Chat.Conversation("First")).ToBeHiddenAsync();

        await Chat.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Archived", Exact = true }).ClickAsync();
        await Chat.ChooseAsync("First", "Move back");
        await Assertions.Expect(Chat.Conversation("First")).ToBeHiddenAsync();

        await Chat.Sidebar.GetByRole(AriaRole.Button, new() { Name = "Back to conversations" }).ClickAsync();
        await Assertions.Expect(Chat.Conversation("First")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Takes_a_deletion_back()
    {
        await Chat.ChooseAsync("First", "Delete");
        await Assertions.Expect(Chat.Conversation("First")).ToBeHiddenAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Assertions.Expect(Chat.Conversation("First")).ToBeVisibleAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Chat.Conversation("First")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Deletes_a_conversation_also_when_the_page_is_left_at_once()
    {
        await Chat.ChooseAsync("First", "Delete");
        await Assertions.Expect(Chat.Conversation("First")).ToBeHiddenAsync();

        await Page.ReloadAsync();

        await Assertions.Expect(Chat.Conversations).ToHaveTextAsync(["Second"]);
    }

    [Test]
    public async Task Goes_back_and_forward_between_conversations()
    {
        var title = Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Chat.Conversation("First").ClickAsync();
        await Assertions.Expect(title).ToHaveTextAsync("First");
        await Chat.Conversation("Second").ClickAsync();
        await Assertions.Expect(title).ToHaveTextAsync("Second");

        await Page.GoBackAsync();
        await Assertions.Expect(title).ToHaveTextAsync("First");
        await Page.GoForwardAsync();
        await Assertions.Expect(title).ToHaveTextAsync("Second");
    }
}
