using System.Net;

namespace AssistantPlatform.Api.Common;

internal static class ClientAddress
{
    /// <summary>Where the client connects from; IPv4 looks like IPv4 also on a socket that takes both.</summary>
    public static IPAddress Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
