using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class FramingTests : Journey
{
    private const string Evil = "http://evil.example/";

    [TestCase("chat")]
    [TestCase("login")]
    [TestCase("settings/security")]
    [TestCase("api/v1/auth/options")]
    [TestCase("docs/")]
    public async Task Shows_nothing_of_the_platform_within_a_page_of_another_site(string path)
    {
        ExpectFault("frame-ancestors");
        ExpectFault($"request to a stranger: {Evil}");
        await SignInAsync();
        var content = $"<!doctype html><link rel=icon href=data:,><iframe src='{Origin}{path}'></iframe>";
        await Page.RouteAsync(Evil, route => route.FulfillAsync(new() { ContentType = "text/html", Body = content }));

        var refusal = await Page.RunAndWaitForConsoleMessageAsync(
            () => Page.GotoAsync(Evil), new() { Predicate = message => message.Text.Contains("frame-ancestors 'none'") });

        Assert.That(refusal.Type, Is.EqualTo("error"));
        Assert.That(Page.Frames[1].Url, Does.StartWith("chrome-error:"));
    }
}
