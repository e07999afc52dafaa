using System.Net;
using System.Text;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common.Outbound;

/// <summary>Where addresses that people type may lead: to the public internet, and to what an administrator allowed.</summary>
public sealed class OutboundPolicy(IReadOnlyList<AllowedHost> allowed)
{
    public const int AddressMaxLength = 2048;

    /// <summary>Judges an address when it is typed, without asking DNS, and gives back its canonical form.</summary>
    public Result<Uri> Check(string address) =>
        address.Length <= AddressMaxLength
        && address.StartsWith(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) // Uri throws on some paths of files
        && Uri.TryCreate(address, UriKind.Absolute, out var typed)
        && typed is { Scheme: "http" or "https", UserInfo: "" }
        && Canonical(typed) is { } canonical
        && MayLeadTo(canonical, typed.Host)
            ? canonical
            : CommonErrors.AddressRefused;

    /// <summary>Judges one address that a host was resolved to, at the moment of connecting.</summary>
    public bool Permits(string host, IPAddress address, int port) =>
        PublicAddresses.Contain(address) || allowed.Any(entry => entry.Covers(host, port) || entry.Covers(address, port));

    private bool MayLeadTo(Uri canonical, string spelledHost) =>
        IPAddress.TryParse(canonical.IdnHost, out var literal)
            ? Permits(canonical.IdnHost, literal, canonical.Port)
            : PublicNames.Contain(spelledHost) || allowed.Any(entry => entry.MayCover(canonical.IdnHost, canonical.Port));

    /// <summary>Null when the host cannot be written in ASCII, or names a zone of this machine.</summary>
    private static Uri? Canonical(Uri typed)
    {
        try
        {
            // Parsed once more without the last dot, which hides that 127.1. is an address.
            var host = typed.IdnHost.TrimEnd('.');
            return Ascii.IsValid(host) && !host.Contains('%') ? new UriBuilder(typed) { Host = host, Fragment = "" }.Uri : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
