using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

/// <summary>The assistant asks before it changes or sends something.</summary>
internal sealed class ApprovalTests : Journey
{
    private ILocator Card => CardOn(Page);

    private ILocator Approve => Card.GetByRole(AriaRole.Button, new() { Name = "Approve" });

    private ILocator Bell => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Notifications") });

    [Test]
    public async Task Approving_has_it_done()
    {
        await AskAsync();
        await Assertions.Expect(Card).ToContainTextAsync("tea is ready");
        await Assertions.Expect(Card).ToContainTextAsync("h left");

        await Approve.ClickAsync();

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Done: you find it under your bell.");
        await Chat.AnswerEndsAsync();
        await Assertions.Expect(Card).ToHaveCountAsync(0);
        await Bell.ClickAsync();
        await Assertions.Expect(Page.GetByText("tea is ready").Last).ToBeVisibleAsync();
    }

    [Test]
    public async Task Denying_leaves_it_undone()
    {
        await AskAsync();

        await Card.GetByRole(AriaRole.Button, new() { Name = "Deny" }).ClickAsync();

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("I have notified nobody.");
        await Chat.AnswerEndsAsync();
        await Assertions.Expect(Chat.Answers.Locator("details")).ToContainTextAsync("Not allowed");
    }

    [Test]
    public async Task The_notice_under_the_bell_is_read_once_it_is_decided()
    {
        await AskAsync();
        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications, 1 unread");

        await Card.GetByRole(AriaRole.Button, new() { Name = "Deny" }).ClickAsync();

        await Assertions.Expect(Bell).ToHaveAccessibleNameAsync("Notifications");
    }

    [Test]
    public async Task A_reload_in_the_middle_asks_again_and_the_arguments_can_be_changed()
    {
        await AskAsync();

        await Page.ReloadAsync();

        await Card.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await Card.GetByLabel("input › text").FillAsync("coffee is ready");
        await Approve.ClickAsync();

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Done: you find it under your bell.");
        await Chat.AnswerEndsAsync();
        await Page.ReloadAsync();
        await Chat.Answers.Locator("summary").ClickAsync();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("What the assistant had proposed");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("coffee is ready");
    }

    [Test]
    public async Task What_was_typed_into_the_fields_goes_over_into_the_arguments_as_json()
    {
        await AskAsync();
        await Card.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await Card.GetByLabel("input › text").FillAsync("cocoa is ready");
        await Card.GetByRole(AriaRole.Button, new() { Name = "Edit as JSON" }).ClickAsync();

        var field = Card.GetByLabel("Arguments, as JSON");
        await Assertions.Expect(field).ToHaveValueAsync(new Regex("cocoa is ready"));
        await field.FillAsync("""{"name":"notify_me","input":""");
        await Approve.ClickAsync();
        await Assertions.Expect(Card).ToContainTextAsync("This must be a JSON object");
        await field.FillAsync("""{"name":"notify_me","input":{"title":"Soup","text":"soup is ready"}}""");
        await Approve.ClickAsync();

        await Chat.AnswerEndsAsync();
        await Bell.ClickAsync();
        await Assertions.Expect(Page.GetByText("soup is ready").Last).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_second_tab_sees_the_question_and_that_it_was_answered()
    {
        await AskAsync();
        var other = await Context.NewPageAsync();
        await other.GotoAsync(Page.Url);
        await Assertions.Expect(CardOn(other)).ToBeVisibleAsync();

        await Approve.ClickAsync();

        await Assertions.Expect(CardOn(other)).ToHaveCountAsync(0);
        await Assertions.Expect(new ChatPage(other).Answers).ToContainTextAsync("Done: you find it under your bell.");
    }

    [Test]
    public async Task What_is_always_allowed_is_not_asked_about_again()
    {
        await AskAsync();
        await Card.GetByLabel("Always allow this in this conversation").CheckAsync();
        await Approve.ClickAsync();
        await Chat.AnswerEndsAsync();

        await Chat.SendAsync("Notify me that cake is ready");

        await Assertions.Expect(Chat.Answers).ToHaveCountAsync(2);
        await Assertions.Expect(Chat.Answers.Last).ToContainTextAsync("Done: you find it under your bell.");
        await Assertions.Expect(Card).ToHaveCountAsync(0);
    }

    [Test]
    public async Task What_is_always_allowed_can_be_taken_back()
    {
        await AskAsync();
        await Card.GetByLabel("Always allow this in this conversation").CheckAsync();
        await Approve.ClickAsync();
        await Chat.AnswerEndsAsync();

        await Chat.ChooseAsync("Notify me that tea is ready", "Always allowed…");
        await AllowedButton("Ask again").ClickAsync();
        await AllowedButton("Undo").ClickAsync();
        await AllowedButton("Ask again").ClickAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await Chat.SendAsync("Notify me that cake is ready");
        await Assertions.Expect(Approve).ToBeEnabledAsync();
    }

    [Test]
    public async Task The_keyboard_alone_is_enough_and_screen_readers_are_told()
    {
        await AskAsync();
        await Assertions.Expect(Page.GetByText("The assistant asks for your approval.")).ToBeAttachedAsync();

        await Approve.FocusAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Card.GetByRole(AriaRole.Button, new() { Name = "Deny" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Chat.AnswerEndsAsync();
        Assert.That(await Page.EvaluateAsync<bool>("document.activeElement !== document.body"));
    }

    [Test]
    public async Task Stopping_ends_the_wait()
    {
        await AskAsync();

        await Chat.Stop.ClickAsync();

        await Chat.AnswerEndsAsync();
        await Assertions.Expect(Card).ToHaveCountAsync(0);
    }

    private async Task AskAsync()
    {
        await OpenChatAsync();
        await Chat.SendAsync("Notify me that tea is ready");
        await Assertions.Expect(Approve).ToBeEnabledAsync();
    }

    private ILocator AllowedButton(string name) => Page.GetByRole(AriaRole.Dialog)
        .GetByRole(AriaRole.Button, new() { Name = $"{name}: Run the pipeline “Notify me”" });

    private static ILocator CardOn(IPage page) => page.GetByRole(AriaRole.Form, new() { Name = "Approval" });
}
