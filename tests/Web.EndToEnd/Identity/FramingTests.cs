namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class FramingTests : Journey
{
    /// <summary>Not even one of its own, so none of any other site either.</summary>
    [TestCase("chat")]
    [TestCase("login")]
    [TestCase("settings/security")]
    [TestCase("api/v1/auth/options")]
    [TestCase("docs/")]
    public async Task Shows_nothing_of_the_platform_within_another_page(string path)
    {
        ExpectFault("frame-ancestors");
        await SignInAsync();
        var content = $"<!doctype html><link rel=icon href=data:,><iframe src='/{path}'></iframe>";
        await Page.RouteAsync("**/framing", route => route.FulfillAsync(new() { ContentType = "text/html", Body = content }));

        var refusal = await Page.RunAndWaitForConsoleMessageAsync(
            () => Page.GotoAsync("/framing"), new() { Predicate = message => message.Text.Contains("frame-ancestors 'none'") });

        Assert.That(refusal.Type, Is.EqualTo("error"));
        Assert.That(Page.Frames[1].Url, Does.StartWith("chrome-error:"));
    }
}
