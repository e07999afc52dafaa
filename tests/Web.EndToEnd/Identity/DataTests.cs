using System.IO.Compression;
using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class DataTests : Journey
{
    private const string Other = "grace";

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    [Test]
    public async Task Download_everything()
    {
        await OpenChatAsync();
        await Chat.SendAsync("What time is it in Tokyo?");
        await Chat.AnswerEndsAsync();
        await Page.GotoAsync("/settings/data");

        var download = await Page.RunAndWaitForDownloadAsync(
            () => Page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync());

        Assert.That(download.SuggestedFilename, Does.Match(@"^assistant-platform-\d{4}-\d\d-\d\d\.zip$"));
        await Assertions.Expect(Page.GetByText("Done:")).ToBeVisibleAsync();
        await using var archive = await ZipFile.OpenReadAsync((await download.PathAsync())!);
        using var messages = new StreamReader(archive.GetEntry("conversations/messages.json")!.Open());
        Assert.That(await messages.ReadToEndAsync(), Does.Contain("What time is it in Tokyo?"));
    }

    [Test]
    public async Task Say_in_place_why_the_download_failed()
    {
        ExpectFault("503");
        await SignInAsync();
        await Page.RouteAsync("**/users/me/export", route => route.FulfillAsync(new()
        {
            Status = 503,
            ContentType = "application/problem+json",
            Body = """{"code":"internal.database_away","traceId":"t","status":503,"detail":"The database does not answer."}""",
        }));
        await Page.GotoAsync("/settings/data");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert))
            .ToContainTextAsync("The database does not answer.");
    }

    [Test]
    public async Task Delete_the_account()
    {
        ExpectFault("403");
        using var administrator = await Api.SignedInAsync(Other);
        await OpenChatAsync();
        await Page.GotoAsync("/settings");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Your data" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Delete your account…" }).ClickAsync();

        await SubmitAsync("somebody@example.com", ApiFactory.Password);
        await Assertions.Expect(Dialog.GetByText("Type your e-mail address.", new() { Exact = true })).ToBeVisibleAsync();
        await SubmitAsync(ApiFactory.EmailOf(Person), "not her pass phrase");
        await Assertions.Expect(Dialog.GetByText("The password is wrong.")).ToBeVisibleAsync();
        await SubmitAsync(ApiFactory.EmailOf(Person), ApiFactory.Password);

        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/goodbye$"));
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your account is deleted");
        await Page.GotoAsync("/chat");
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/login"));
    }

    [Test]
    public async Task Say_why_the_only_administrator_cannot_go()
    {
        ExpectFault("409");
        await SignInAsync();
        using var other = await Api.RegisterAsync(Other);
        await Page.GotoAsync("/settings/data");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Delete your account…" }).ClickAsync();

        await SubmitAsync(ApiFactory.EmailOf(Person), ApiFactory.Password);

        await Assertions.Expect(Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("You are the only administrator.");
    }

    [Test]
    public async Task Delete_somebody_elses_account_as_an_administrator()
    {
        await SignInAsync();
        using var other = await Api.RegisterAsync(Other);
        await Page.GotoAsync("/admin");
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Delete {Other}" }).ClickAsync();

        await Dialog.GetByLabel("to confirm").FillAsync(ApiFactory.EmailOf(Other));
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete the account" }).ClickAsync();

        await Assertions.Expect(Page.GetByText($"{Other} is deleted")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.List, new() { Name = "Users" }).GetByRole(AriaRole.Listitem))
            .ToHaveCountAsync(1);
    }

    private async Task SubmitAsync(string address, string password)
    {
        await Dialog.GetByLabel("to confirm").FillAsync(address);
        await Dialog.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete everything" }).ClickAsync();
    }
}
