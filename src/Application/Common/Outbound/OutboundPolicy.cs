using System.Net;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common.Outbound;

/// <summary>Where addresses that people type may lead: to the public internet, and to what an administrator allowed.</summary>
public sealed class OutboundPolicy(IReadOnlyList<AllowedHost> allowed)
{
    public const int AddressMaxLength = 2048;

    /// <summary>Judges an address when it is typed, without asking DNS, and gives back its canonical form.</summary>
    public Result<Uri> Check(string address)
    {
        if (address.Length > AddressMaxLength
            || !Uri.TryCreate(address, UriKind.Absolute, out var typed)
            || typed.Scheme is not ("http" or "https")
            || typed.UserInfo.Length > 0
            || typed.IdnHost.Contains('%'))
        {
            return CommonErrors.AddressRefused;
        }

        // Put together again, so that a number that was hidden behind a dot is seen as the address it is.
        var canonical = new UriBuilder(typed) { Host = typed.IdnHost.TrimEnd('.'), Fragment = "" }.Uri;
        return MayLeadTo(canonical, typed.Host) ? canonical : CommonErrors.AddressRefused;
    }

    /// <summary>Judges one address that a host was resolved to, at the moment of connecting.</summary>
    public bool Permits(string host, IPAddress address, int port) =>
        PublicAddresses.Contain(address) || allowed.Any(entry => entry.Covers(host, port) || entry.Covers(address, port));

    private bool MayLeadTo(Uri canonical, string spelledHost) =>
        IPAddress.TryParse(canonical.IdnHost, out var literal)
            ? Permits(canonical.IdnHost, literal, canonical.Port)
            : PublicNames.Contain(spelledHost)
                || allowed.Any(entry => entry.MayCover(canonical.IdnHost, canonical.Port));
}
