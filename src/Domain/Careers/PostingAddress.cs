using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AssistantPlatform.Domain.Careers;

/// <summary>The address of a posting, without what only says how somebody came to it.</summary>
/// <param name="Source">The board that numbers its postings in the address; null where none is known.</param>
/// <param name="SourceId">The number that the board gave it.</param>
public sealed partial record PostingAddress(string Canonical, string? Source = null, string? SourceId = null)
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "gh_src", "ref", "refid", "source", "src", "from", "fbclid", "gclid", "msclkid", "lever-origin", "lever-source",
        "trackingid", "midtoken", "midsig", "otptoken", "eid", "lipi", "trk", "trkemail", "tk", "alid", "qd",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where it is no address of the web.</summary>
    public static PostingAddress? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? OfBoard(address) ?? new PostingAddress(Canonicalise(address))
            : null;

    private static PostingAddress? OfBoard(Uri address)
    {
        var (host, path) = (HostOf(address), address.AbsolutePath);
        return host switch
        {
            _ when IsOf(host, "linkedin.com") && LinkedInPath().Match(path) is { Success: true } match =>
                new($"https://linkedin.com/jobs/view/{match.Groups[1].Value}", "linkedin", match.Groups[1].Value),
            _ when IsIndeed(host) && (ParameterOf(address, "jk") ?? ParameterOf(address, "vjk")) is { } key =>
                new($"https://{host}/viewjob?jk={key}", "indeed", key),
            _ when IsOf(host, "workable.com") && WorkablePath().Match(path) is { Success: true } match =>
                new($"https://apply.workable.com/j/{match.Groups[1].Value}", "workable", match.Groups[1].Value),
            _ when IsOf(host, "greenhouse.io") && GreenhousePath().Match(path) is { Success: true } match =>
                new(Canonicalise(address), "greenhouse", match.Groups[1].Value),
            _ when ParameterOf(address, "gh_jid") is { } number => new(Canonicalise(address), "greenhouse", number),
            _ => null,
        };
    }

    private static string Canonicalise(Uri address)
    {
        var query = string.Join('&', ParametersOf(address).Where(IsWorthKeeping).Order(StringComparer.Ordinal));
        var place = address.IsDefaultPort ? HostOf(address) : $"{HostOf(address)}:{address.Port}";
        return $"https://{place}{address.AbsolutePath.TrimEnd('/')}{(query.Length > 0 ? $"?{query}" : "")}";
    }

    private static bool IsWorthKeeping(string parameter)
    {
        var name = NameOf(parameter);
        return !Tracking.Contains(name) && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);
    }

    private static string? ParameterOf(Uri address, string name) =>
        ParametersOf(address).FirstOrDefault(parameter => NameOf(parameter) == name && parameter.Length > name.Length + 1)
            ?[(name.Length + 1)..];

    private static string[] ParametersOf(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(string parameter) => parameter.Split('=')[0];

    private static string HostOf(Uri address) =>
        address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;

    private static bool IsOf(string host, string domain) =>
        host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal);

    /// <summary>It has a domain for each country.</summary>
    private static bool IsIndeed(string host) => host.Split('.') is [.., "indeed", _] or [.., "indeed", _, _];

    [GeneratedRegex(@"/jobs/view/(?:[^/]*-)?(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkedInPath();

    [GeneratedRegex(@"/j/([0-9A-Za-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex WorkablePath();

    [GeneratedRegex(@"/jobs/(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex GreenhousePath();
}
