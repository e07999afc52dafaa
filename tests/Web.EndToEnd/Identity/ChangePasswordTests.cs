using AssistantPlatform.Tests.Common;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal sealed class ChangePasswordTests : Journey
{
    private const string NewPassword = "nine purple otters juggle";

    [Test]
    public async Task Ends_the_other_sessions_and_lets_only_the_new_password_in()
    {
        ExpectFault("status of 403 .*/users/me/password");
        using var elsewhere = await Api.SignedInAsync(Person);
        await SignInAsync();
        await Page.GotoAsync("/settings/security");

        await ChangeAsync("not the right one");
        await Assertions.Expect(Field("Current password")).ToHaveAccessibleDescriptionAsync("The password is wrong.");
        await Assertions.Expect(Field("Current password")).ToBeFocusedAsync();
        await ChangeAsync(ApiFactory.Password);
        await Assertions.Expect(Page.GetByText("Password changed. You are signed out everywhere else.")).ToBeVisibleAsync();

        using var refused = await elsewhere.GetAsync("/api/v1/users/me");
        Assert.That((int)refused.StatusCode, Is.EqualTo(401));
        await Page.ReloadAsync();
        await Assertions.Expect(Field("Current password")).ToBeVisibleAsync();
        await ChangeAsync(NewPassword);
        await Assertions.Expect(Page.GetByText("Password changed.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Says_at_the_field_why_a_new_password_is_refused()
    {
        ExpectFault("status of 400 .*/users/me/password");
        await SignInAsync();
        await Page.GotoAsync("/settings/security");

        await ChangeAsync(ApiFactory.Password, "password password");

        await Assertions.Expect(Field("New password")).ToBeFocusedAsync();
        await Assertions.Expect(Page.GetByText("This is one of the first passwords to be guessed.")).ToBeVisibleAsync();
    }

    private ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    private async Task ChangeAsync(string current, string wanted = NewPassword)
    {
        await Field("Current password").FillAsync(current);
        await Field("New password").FillAsync(wanted);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
    }
}
