using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class FirstLoadTests : Journey
{
    private const string Lightness =
        """
        async (png) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = new OffscreenCanvas(1, 1).getContext('2d');
          canvas.drawImage(image, 0, 0);
          return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
        }
        """;

    [Test]
    public async Task Of_the_chat_stays_small()
    {
        await SignInAsync();

        Assert.That(await LoadAsync("/chat", Chat.Composer), Is.LessThanOrEqualTo(300_000));
    }

    [Test]
    public async Task Of_the_login_stays_small() =>
        Assert.That(await LoadAsync("/login", Page.GetByLabel("E-mail")), Is.LessThanOrEqualTo(190_000));

    [TestCase("/login")]
    [TestCase("/chat")]
    public async Task Is_dark_from_the_first_paint(string path)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        // Without its scripts the page stays as it is first painted.
        await Page.RouteAsync("**/_next/**/*.js", route => route.AbortAsync());
        ExpectFault("net::ERR_FAILED");
        await Page.GotoAsync(path);

        var corner = await Page.ScreenshotAsync(new() { Clip = new() { X = 0, Y = 0, Width = 1, Height = 1 } });
        Assert.That(await Page.EvaluateAsync<int>(Lightness, Convert.ToBase64String(corner)), Is.LessThan(60));
    }

    /// <summary>How many bytes a page takes until it shows what it is for.</summary>
    private async Task<long> LoadAsync(string path, ILocator shown)
    {
        var loaded = new ConcurrentBag<IRequest>();
        Context.RequestFinished += (_, request) => loaded.Add(request);

        // What the page fetches ahead, when it is idle or of pages that it leads to, is not part of its first load.
        await Page.AddInitScriptAsync("window.requestIdleCallback = () => 0");
        await Page.RouteAsync("**/*_rsc=*", route => route.AbortAsync());
        ExpectFault("net::ERR_FAILED");
        await Page.GotoAsync(path);
        await Assertions.Expect(shown).ToBeVisibleAsync();

        var files = loaded.Where(request => request.ResourceType is "document" or "script" or "stylesheet").ToList();
        Assert.That(files, Has.Count.GreaterThan(3));
        return (await Task.WhenAll(files.Select(CompressedSizeAsync))).Sum();
    }

    // A debug build serves its files as they are; a published one compresses them at least as well as this.
    private static async Task<long> CompressedSizeAsync(IRequest request)
    {
        var response = await request.ResponseAsync();
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(await response!.BodyAsync());
        }

        return compressed.Length;
    }
}
