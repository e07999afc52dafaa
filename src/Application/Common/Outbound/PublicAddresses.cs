using System.Net;
using System.Net.Sockets;

namespace AssistantPlatform.Application.Common.Outbound;

/// <summary>The addresses of the public internet, after the special-purpose registries of IANA.</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic = [.. new[]
    {
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // private
        "100.64.0.0/10", // shared by carriers
        "127.0.0.0/8", // loopback
        "168.63.129.16/32", // what Azure tells its virtual machines
        "169.254.0.0/16", // link-local, and what clouds tell their virtual machines
        "172.16.0.0/12", // private
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", // documentation
        "192.88.99.0/24", // 6to4 relays
        "192.168.0.0/16", // private
        "198.18.0.0/15", // benchmarking
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // multicast
        "240.0.0.0/4", // reserved, broadcast
        "2001::/23", // protocol assignments: Teredo, benchmarking, ORCHID
        "2001:db8::/32", // documentation
        "2002::/16", // 6to4, a tunnel to any IPv4 address
        "3fff::/20", // documentation
    }.Select(IPNetwork.Parse)];

    // Outside of it lie loopback, unique local, link-local, site-local, multicast, discard-only, SRv6 and what is unassigned.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] CarriersOfIPv4 = [.. new[]
    {
        "::/96", // IPv4-compatible
        "::ffff:0:0/96", // IPv4-mapped
        "::ffff:0:0:0/96", // IPv4-translated
        "64:ff9b::/96", // NAT64
    }.Select(IPNetwork.Parse)];

    public static bool Contain(IPAddress address)
    {
        var reached = Canonical(address);
        return (reached.AddressFamily is AddressFamily.InterNetwork || GlobalUnicast.Contains(reached))
            && !NotPublic.Any(network => network.Contains(reached));
    }

    /// <summary>The IPv4 address inside an IPv6 address that leads to one.</summary>
    public static IPAddress Canonical(IPAddress address) =>
        CarriersOfIPv4.Any(carrier => carrier.Contains(address))
        && !address.Equals(IPAddress.IPv6Loopback) && !address.Equals(IPAddress.IPv6Any)
            ? new IPAddress(address.GetAddressBytes().AsSpan(^4..))
            : address;
}
