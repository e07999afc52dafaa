using System.Globalization;
using System.Net;
using System.Text;

namespace AssistantPlatform.Application.Common.Outbound;

/// <summary>A host or network that user-supplied addresses may reach although it is not public; on one port, or on all.</summary>
public sealed class AllowedHost
{
    private readonly string? _name;
    private readonly IPNetwork _network;
    private readonly int? _port;

    private AllowedHost(string? name, IPNetwork network, int? port) => (_name, _network, _port) = (name, network, port);

    /// <summary>Reads a host, an address or a network (CIDR), each with or without <c>:port</c>; null if it is none.</summary>
    public static AllowedHost? Parse(string text)
    {
        var (host, portText) = Split(text.Trim());
        if (!TryParsePort(portText, out var port))
        {
            return null;
        }

        if (IPAddress.TryParse(host, out var address))
        {
            var canonical = PublicAddresses.Canonical(address);
            return new AllowedHost(null, new IPNetwork(canonical, canonical.GetAddressBytes().Length * 8), port);
        }

        if (IPNetwork.TryParse(host, out var network))
        {
            return new AllowedHost(null, network, port);
        }

        return Ascii.IsValid(host) && Uri.CheckHostName(host) is UriHostNameType.Dns
            ? new AllowedHost(host.ToLowerInvariant().TrimEnd('.'), default, port)
            : null;
    }

    public bool Covers(IPAddress address, int port) =>
        _name is null && CoversPort(port) && _network.Contains(PublicAddresses.Canonical(address));

    public bool Covers(string host, int port) => _name == host && CoversPort(port);

    /// <summary>Whether a name could still turn out to be allowed once it is resolved.</summary>
    public bool MayCover(string host, int port) => (_name is null || _name == host) && CoversPort(port);

    private bool CoversPort(int port) => _port is null || _port == port;

    private static (string Host, string? Port) Split(string text)
    {
        if (text.StartsWith('[') && text.IndexOf(']') is > 0 and var end)
        {
            return text[(end + 1)..] switch
            {
                "" => (text[1..end], null),
                [':', .. var port] => (text[1..end], port),
                _ => (text, null),
            };
        }

        // More than one colon without brackets: an IPv6 address.
        return text.Split(':') is [var host, var number] ? (host, number) : (text, null);
    }

    /// <summary>No text is no port, which means all of them.</summary>
    private static bool TryParsePort(string? text, out int? port)
    {
        var isPort = ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        port = isPort ? number : null;
        return isPort || text is null;
    }
}
