using System.Net;
using System.Security.Cryptography.X509Certificates;
using AssistantPlatform.Application.Common.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Outbound;

internal static class OutboundSetup
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);

    public static void AddOutbound(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<OutboundSettings>().BindConfiguration(OutboundSettings.Section);
        services.AddSingleton<IValidateOptions<OutboundSettings>, OutboundSettingsValidator>();
        services.AddSingleton(provider => CreatePolicy(provider.GetRequiredService<IOptions<OutboundSettings>>().Value));

        services.AddSingleton<INetwork, SystemNetwork>();
        services.AddSingleton<GuardedConnector>();
        services.AddTransient<OutboundRequestGuard>();
        services.AddHttpClient(GuardedHttp.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => CreateHandler(provider.GetRequiredService<GuardedConnector>()))
            .AddHttpMessageHandler<OutboundRequestGuard>()
            .RemoveAllLoggers();
        services.AddSingleton<IOutboundHttp, GuardedHttp>();
    }

    private static OutboundPolicy CreatePolicy(OutboundSettings settings) =>
        new([.. settings.AllowedHosts.Select(AllowedHost.Parse).OfType<AllowedHost>()]);

    private static SocketsHttpHandler CreateHandler(GuardedConnector connector) => new()
    {
        ConnectCallback = (context, cancellationToken) => connector.ConnectAsync(context.DnsEndPoint, cancellationToken),
        ConnectTimeout = ConnectTime,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,

        // Harmless, because bodies are read only up to a limit.
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        MaxResponseDrainSize = 0,

        // Strangers are told nothing of our traces.
        ActivityHeadersPropagator = null,

        // A certificate may name an address to fetch its issuer from; such a request would pass no guard.
        SslOptions = { CertificateChainPolicy = new X509ChainPolicy
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        } },
    };
}
