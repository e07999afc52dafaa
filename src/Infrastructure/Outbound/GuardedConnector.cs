using System.Net;
using System.Net.Sockets;
using AssistantPlatform.Application.Common.Outbound;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Outbound;

/// <summary>Looks a host up once and connects to an address that it has judged, so that DNS cannot change its mind.</summary>
internal sealed partial class GuardedConnector(
    INetwork network, OutboundPolicy policy, TimeProvider clock, ILogger<GuardedConnector> logger)
{
    private const int MaxAddresses = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <exception cref="AddressRefusedException">No address of the host may be reached.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var resolved = IPAddress.TryParse(target.Host, out var literal)
            ? [literal]
            : await network.ResolveAsync(target.Host, cancellationToken);
        var permitted = resolved.Where(address => policy.Permits(target.Host, address, target.Port)).Take(MaxAddresses).ToArray();
        if (permitted.Length == 0)
        {
            LogRefused(target.Host, target.Port);
            throw new AddressRefusedException(target.Host);
        }

        foreach (var address in permitted[..^1])
        {
            if (await TryConnectAsync(new IPEndPoint(address, target.Port), cancellationToken) is { } connection)
            {
                return connection;
            }
        }

        return await network.ConnectAsync(new IPEndPoint(permitted[^1], target.Port), cancellationToken);
    }

    /// <summary>Null when the address refuses or stays silent; there is another one to try.</summary>
    private async Task<Stream?> TryConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await network.ConnectAsync(endPoint, either.Token);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Host}:{Port} was not connected to: it leads to no address that is public or in Outbound:AllowedHosts")]
    private partial void LogRefused(string host, int port);
}
