using System.Net;
using Microsoft.AspNetCore.Http;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Addresses to listen at that nobody reaches from another machine.</summary>
internal static class LoopbackAddress
{
    /// <summary>All but <c>localhost</c> and loopback addresses is open to others: names and wildcards bind to all.</summary>
    public static bool Is(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
