using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class SignedOutPagesTests : Tour
{
    [TestCase("/login")]
    [TestCase("/register")]
    public async Task Before_the_login(string path)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByLabel("E-mail")).ToBeVisibleAsync();
        await AssertLooksAsync();
    }

    [TestCase("/forgot-password", "Forgot your password?")]
    [TestCase("/reset-password#token=some", "Choose a new password")]
    [TestCase("/verify-email#token=some", "Confirm your address")]
    [TestCase("/verify-email", "Check your inbox")]
    [TestCase("/goodbye", "Your account is deleted")]
    public async Task For_who_is_not_signed_in(string path, string heading)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();

        // Before the page has read the token from its address, it offers nothing.
        await Assertions.Expect(Page.Locator("button:disabled")).ToHaveCountAsync(0);
        await AssertLooksAsync();
    }
}
