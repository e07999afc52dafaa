using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class RegisterTests : Journey
{
    private const string Question = "What time is it in Tokyo and in New York?";

    [Test]
    public async Task Says_at_the_field_what_is_wrong()
    {
        await Page.GotoAsync("/register");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();

        await Assertions.Expect(Page.GetByLabel("E-mail")).ToHaveAccessibleDescriptionAsync("Enter your e-mail address.");
        await Assertions.Expect(Field("Password")).ToHaveAccessibleDescriptionAsync(new Regex("Use at least 12 characters\\.$"));
        await Assertions.Expect(Page.GetByLabel("E-mail")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Leads_to_an_answer_that_is_still_there_after_a_reload_and_a_new_login()
    {
        await RegisterAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/chat$"));

        await Chat.SendAsync(Question);
        await Assertions.Expect(Chat.ToolCards).ToHaveCountAsync(2);
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("in Tokyo (Asia/Tokyo");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("in New York (America/New_York");
        await Chat.AnswerEndsAsync();
        var answer = await Chat.Answers.InnerTextAsync();

        await Page.ReloadAsync();
        await Assertions.Expect(Chat.Answers).ToHaveTextAsync(answer, new() { UseInnerText = true });

        await SignOutAndInAsync();
        await Chat.Conversation(Question).ClickAsync();
        await Assertions.Expect(Chat.Answers).ToHaveTextAsync(answer, new() { UseInnerText = true });
        await Assertions.Expect(Chat.Questions).ToContainTextAsync(Question);
    }

    private async Task RegisterAsync()
    {
        await Page.GotoAsync("/register");
        await Page.GetByLabel("Name").FillAsync("Ada");
        await Page.GetByLabel("E-mail").FillAsync(ApiFactory.EmailOf(Person));
        await Field("Password").FillAsync(ApiFactory.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
    }

    private async Task SignOutAndInAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Account" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Page.GetByLabel("E-mail").FillAsync(ApiFactory.EmailOf(Person));
        await Field("Password").FillAsync(ApiFactory.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    private ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });
}
