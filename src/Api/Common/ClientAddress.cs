using System.Net;
using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Api.Common;

internal static class ClientAddress
{
    /// <summary>Lets use cases note where their caller connects from.</summary>
    public static void UseClientAddress(this WebApplication app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<CurrentUser>().ComeFrom(Of(context).ToString());
        return next(context);
    });

    /// <summary>Where the client connects from; IPv4 looks like IPv4 also on a socket that takes both.</summary>
    public static IPAddress Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
