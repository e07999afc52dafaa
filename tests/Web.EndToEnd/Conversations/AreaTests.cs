using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

/// <summary>A server that knows an area besides its own.</summary>
internal sealed class AreaTests : Journey
{
    private ILocator Choice => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Area") });

    [Test]
    public async Task Is_chosen_by_keyboard_for_a_new_conversation_and_outlasts_a_reload()
    {
        await OpenChatAsync();
        await Assertions.Expect(Choice).ToHaveTextAsync("Area: General");
        await Choice.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "General" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("End");
        await Assertions.Expect(Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Gardening" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Choice).ToHaveTextAsync("Area: Gardening");

        await Page.ReloadAsync();
        await Assertions.Expect(Choice).ToHaveTextAsync("Area: Gardening");
        await Chat.SendAsync("When do I sow tomatoes?");
        await Chat.AnswerEndsAsync();

        await Assertions.Expect(Choice).ToHaveCountAsync(0);
        await Assertions.Expect(Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("Gardening");
        Assert.That(await AreaOfOpenAsync(), Is.EqualTo("gardening"));
    }

    [Test]
    public async Task Is_the_general_one_for_the_next_conversation()
    {
        await OpenChatAsync();
        await Choice.ClickAsync();
        await Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Gardening" }).ClickAsync();
        await Chat.SendAsync("When do I sow tomatoes?");
        await Chat.AnswerEndsAsync();

        await Page.Keyboard.PressAsync("Control+Shift+O");

        await Assertions.Expect(Choice).ToHaveTextAsync("Area: General");
        await Chat.SendAsync("What time is it?");
        await Chat.AnswerEndsAsync();
        Assert.That(await AreaOfOpenAsync(), Is.EqualTo("general"));
    }

    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton(new Area("gardening", "Gardening", "What grows, and when.", "You garden.", []));

    private async Task<string?> AreaOfOpenAsync()
    {
        using var client = await Api.SignedInAsync(Person);
        var id = new Uri(Page.Url).Segments[^1];
        return (await client.GetFromJsonAsync<JsonElement>($"/api/v1/conversations/{id}")).GetProperty("area").GetString();
    }
}
