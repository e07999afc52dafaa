using System.Text;
using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Careers;

internal sealed class ResumeTests : Journey
{
    private const int TooLarge = 11 * 1024 * 1024;

    private readonly byte[] _file = Documents.Pdf(Documents.Lines);

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    private ILocator Resumes => Page.GetByRole(AriaRole.List, new() { Name = "Resumes" }).GetByRole(AriaRole.Listitem);

    private ILocator Uploads => Page.GetByRole(AriaRole.List, new() { Name = "Uploads" }).GetByRole(AriaRole.Listitem);

    private ILocator Primary => Resumes.Filter(new() { Has = Page.GetByText("Primary", new() { Exact = true }) });

    [Test]
    public async Task Bring_two_resumes_see_what_is_read_choose_the_primary_one_and_undo_a_deletion()
    {
        await SignInAsync();
        await Page.GotoAsync("/jobs");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Resumes" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("No resume yet.")).ToBeVisibleAsync();
        await ChooseAsync("Analyst.pdf", _file);
        await Assertions.Expect(Primary).ToContainTextAsync("Analyst.pdf");
        await Assertions.Expect(Primary).Not.ToContainTextAsync("Being read");
        await DropAsync("Scan.pdf", Documents.Scan);
        await Assertions.Expect(Resumes.First).ToContainTextAsync("No text");

        await Button("Show Analyst").ClickAsync();
        await Assertions.Expect(Dialog.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync(new Regex("memoir"));
        await Assertions.Expect(Dialog.GetByTitle("Preview of Analyst")).ToBeVisibleAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Button("Make primary: Scan").ClickAsync();
        await Assertions.Expect(Primary).ToContainTextAsync("Scan.pdf");
        await ChooseActionAsync("Scan", "Delete");
        await Assertions.Expect(Page.GetByText("“Scan” deleted. “Analyst” is primary now.")).ToBeVisibleAsync();
        await Button("Undo").ClickAsync();
        await Assertions.Expect(Resumes).ToHaveCountAsync(2);

        await ChooseActionAsync("Analyst", "Rename");
        await Dialog.GetByLabel("Name").FillAsync("For Initech");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
        await Page.ReloadAsync();
        await Assertions.Expect(Resumes.Last).ToContainTextAsync("For Initech");

        var download = await Page.RunAndWaitForDownloadAsync(() => ChooseActionAsync("For Initech", "Download"));
        Assert.That(download.SuggestedFilename, Is.EqualTo("Analyst.pdf"));
        Assert.That(await File.ReadAllBytesAsync(await download.PathAsync()), Is.EqualTo(_file));
    }

    [Test]
    public async Task Learn_at_once_why_a_file_is_not_taken()
    {
        ExpectFault("415");
        await SignInAsync();
        await Page.GotoAsync("/jobs/resumes");
        await ChooseAsync("Large.txt", Encoding.ASCII.GetBytes(new string('a', TooLarge)));
        await Assertions.Expect(Uploads).ToContainTextAsync("It is larger than 10 MB.");
        await Button("Dismiss Large.txt").ClickAsync();
        await Assertions.Expect(Uploads).ToHaveCountAsync(0);

        await ChooseAsync("Page.pdf", "<html></html>"u8.ToArray());
        await Assertions.Expect(Uploads).ToContainTextAsync("This kind of file cannot be read.");
        await Assertions.Expect(Resumes).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Cancel_an_upload_that_takes_too_long()
    {
        await SignInAsync();
        await Page.GotoAsync("/jobs/resumes");
        await Page.RouteAsync("**/api/v1/resumes", route =>
            route.Request.Method == "POST" ? Task.CompletedTask : route.ContinueAsync());
        await ChooseAsync("Slow.txt", "Text"u8.ToArray());
        await Assertions.Expect(Uploads.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();

        await Button("Cancel the upload of Slow.txt").ClickAsync();

        await Assertions.Expect(Uploads).ToHaveCountAsync(0);
        await Page.UnrouteAllAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByText("No resume yet.")).ToBeVisibleAsync();
    }

    private Task ChooseAsync(string name, byte[] content) => Page.GetByLabel("choose them").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    private async Task DropAsync(string name, byte[] content)
    {
        var files = await Page.EvaluateHandleAsync(
            """
            ([name, base64]) => {
              const files = new DataTransfer();
              files.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
              return files;
            }
            """,
            new[] { name, Convert.ToBase64String(content) });
        await Page.GetByText("Drop files here").DispatchEventAsync("drop", new { dataTransfer = files });
    }

    private async Task ChooseActionAsync(string resume, string action)
    {
        await Button($"More for {resume}").ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = action }).ClickAsync();
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
