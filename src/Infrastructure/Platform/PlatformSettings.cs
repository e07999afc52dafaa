using System.Net;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Where the platform stands in its network.</summary>
public sealed class PlatformSettings
{
    public const string Section = "Platform";

    /// <summary>The address people type, when it is not the one the process sees.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Addresses or networks, separated by commas, whose forwarding headers are believed.</summary>
    public string TrustedProxies { get; init; } = "";

    /// <summary>Then people come from elsewhere although the process listens on loopback only.</summary>
    public bool IsBehindProxy => TrustedProxies.Length > 0 || PublicUrl is { IsLoopback: false };

    /// <summary>Null when <see cref="TrustedProxies"/> cannot be read.</summary>
    public IReadOnlyList<IPNetwork>? TrustedNetworks()
    {
        var networks = new List<IPNetwork>();
        foreach (var text in TrustedProxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(text, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else
            {
                return null;
            }
        }

        return networks;
    }
}
