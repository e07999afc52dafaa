using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>
/// What went wrong in the pages of a browser context: errors on the console (violations of the content policy are among them),
/// uncaught exceptions, and requests to anybody but the platform.
/// </summary>
internal sealed class PageFaults
{
    // A page learns from this refusal that nobody is signed in.
    private const string NoSession = "401 .*/api/v1/auth/refresh";

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly List<string> _expected = [NoSession];

    public PageFaults(IBrowserContext context, Uri origin)
    {
        context.WebError += (_, error) => _faults.Enqueue($"uncaught: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Enqueue($"console: {message.Text} at {message.Location}");
            }
        };
        context.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" && address.Authority != origin.Authority)
            {
                _faults.Enqueue($"request to a stranger: {address}");
            }
        };
    }

    /// <summary>Faults that a journey brings about on purpose.</summary>
    public void Expect(string pattern) => _expected.Add(pattern);

    /// <summary>None since it was asked last.</summary>
    public void AssertNone()
    {
        var faults = new List<string>();
        while (_faults.TryDequeue(out var fault))
        {
            faults.Add(fault);
        }

        Assert.That(faults.Where(fault => !_expected.Exists(pattern => Regex.IsMatch(fault, pattern))), Is.Empty);
    }
}
