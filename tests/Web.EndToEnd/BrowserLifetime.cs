using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>The one browser of the assembly: the one in BROWSER_PATH, or Debian's Chromium.</summary>
[SetUpFixture]
internal sealed class BrowserLifetime
{
    private const float ExpectTimeout = 30_000;
    private const string DebiansChromium = "/usr/bin/chromium";

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public static IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    [OneTimeSetUp]
    public async Task Start()
    {
        Assertions.SetDefaultExpectTimeout(ExpectTimeout);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("BROWSER_PATH") is { Length: > 0 } path ? path : DebiansChromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
