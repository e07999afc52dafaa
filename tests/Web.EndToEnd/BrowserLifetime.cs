using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>
/// The browser of each worker, because Playwright is not made for several threads: the one in BROWSER_PATH, or Debian's Chromium.
/// </summary>
[SetUpFixture]
internal sealed class BrowserLifetime
{
    private const float ExpectTimeout = 30_000;
    private const string DebiansChromium = "/usr/bin/chromium";

    /// <summary>
    /// The address bar's list, which each new window of a browser prepares in a process of its own though nobody sees it: it
    /// takes longer than most pages. Only the last such argument counts, so it also names what Playwright's own leaves out.
    /// </summary>
    private static readonly string[] UnusedFeatures =
    [
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
        "DestroyProfileOnBrowserClose", "HttpsUpgrades", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints",
        "PaintHolding", "PreconnectToSearch",
    ];

    private static readonly ConcurrentDictionary<string, Task<IBrowser>> Browsers = new();
    private static readonly ConcurrentBag<IPlaywright> Playwrights = [];

    public static async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        var browser = await Browsers.GetOrAdd(TestContext.CurrentContext.WorkerId!, _ => StartAsync());
        return await browser.NewContextAsync(options);
    }

    [OneTimeSetUp]
    public void Begin() => Assertions.SetDefaultExpectTimeout(ExpectTimeout);

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var browser in Browsers.Values)
        {
            await (await browser).DisposeAsync();
        }

        foreach (var playwright in Playwrights)
        {
            playwright.Dispose();
        }
    }

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        Playwrights.Add(playwright);
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("BROWSER_PATH") is { Length: > 0 } path ? path : DebiansChromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--disable-features={string.Join(',', UnusedFeatures)}",
            ],
        });
    }
}
