using System.Net;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class ApiKeyTests : Journey
{
    private ILocator Keys => Page.GetByRole(AriaRole.List, new() { Name = "API keys" }).GetByRole(AriaRole.Listitem);

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    [Test]
    public async Task Is_made_for_what_the_person_chose_shown_once_and_revoked()
    {
        await OpenFormAsync();
        await Dialog.GetByLabel("Name").FillAsync("Backup");
        await Dialog.GetByLabel("Conversations").UncheckAsync();
        await Dialog.GetByLabel("Pipelines").CheckAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        using var program = Api.ProgramWith(await Dialog.Locator("pre").InnerTextAsync());
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();

        await Assertions.Expect(Keys).ToContainTextAsync("Pipelines");
        Assert.That(await StatusAsync(program, "pipelines"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(program, "conversations"), Is.EqualTo(HttpStatusCode.Forbidden));

        await Page.GetByRole(AriaRole.Button, new() { Name = "Revoke “Backup”" }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke key" }).ClickAsync();

        await Assertions.Expect(Page.GetByText("You have no API keys.")).ToBeVisibleAsync();
        Assert.That(await StatusAsync(program, "pipelines"), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Is_not_made_for_nothing()
    {
        await OpenFormAsync();
        await Dialog.GetByLabel("Name").FillAsync("Backup");
        await Dialog.GetByLabel("Conversations").UncheckAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Assertions.Expect(Dialog.GetByText("Choose at least one.")).ToBeVisibleAsync();

        await Dialog.GetByLabel("Conversations").CheckAsync();

        await Assertions.Expect(Dialog.GetByText("Choose at least one.")).ToBeHiddenAsync();
    }

    private async Task OpenFormAsync()
    {
        await SignInAsync();
        await Page.GotoAsync("/settings/api-keys");
        await Page.GetByRole(AriaRole.Button, new() { Name = "New API key" }).ClickAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient program, string route)
    {
        using var response = await program.GetAsync($"/api/v1/{route}");
        return response.StatusCode;
    }
}
