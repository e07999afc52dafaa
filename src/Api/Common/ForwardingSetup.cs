using AssistantPlatform.Infrastructure.Platform;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Common;

/// <summary>Takes a client's address, scheme and host from forwarding headers, when a trusted proxy sends them.</summary>
internal static class ForwardingSetup
{
    public static IServiceCollection AddForwarding(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PlatformSettings>>((options, settings) =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.Value.TrustedNetworks() ?? [])
            {
                options.KnownIPNetworks.Add(network);
            }

            // The middleware takes an empty list for "everybody".
            options.ForwardedHeaders = options.KnownIPNetworks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = null;
        });
        return services;
    }
}
