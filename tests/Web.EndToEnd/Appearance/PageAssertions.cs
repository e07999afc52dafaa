using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal static class PageAssertions
{
    private static readonly (ColorScheme Asked, string Shown)[] Schemes = [(ColorScheme.Dark, "dark"), (ColorScheme.Light, "light")];

    /// <summary>In both colour schemes.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        foreach (var (asked, shown) in Schemes)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = asked });
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", shown);
            Assert.That(await page.AxeViolationsAsync(), Is.Empty, shown);
        }
    }

    public static async Task AssertFitsAsync(this IPage page)
    {
        var hidden = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.That(hidden, Is.Zero, "The page scrolls sideways.");
    }
}
