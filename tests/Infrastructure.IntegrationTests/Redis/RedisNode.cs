using AssistantPlatform.Infrastructure.Platform;
using AssistantPlatform.Infrastructure.Redis;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Redis;

/// <summary>What a process of the platform has of Redis.</summary>
internal sealed class RedisNode : IAsyncDisposable
{
    private RedisNode(RedisServer server)
    {
        Connection = new RedisConnection(
            RedisOptions.Parse(server.ConnectionString), TimeProvider.System, NullLogger<RedisConnection>.Instance);
        Doorbells = new RedisDoorbells(new LocalDoorbells(), Connection, NullLogger<RedisDoorbells>.Instance);
    }

    public RedisConnection Connection { get; }

    public LocalRateLimits RateLimits { get; } = new(TimeProvider.System);

    public RedisDoorbells Doorbells { get; }

    public static async Task<RedisNode> StartAsync(RedisServer server)
    {
        var node = new RedisNode(server);
        await node.Connection.StartAsync(CancellationToken.None);
        await node.Doorbells.StartAsync(CancellationToken.None);
        return node;
    }

    /// <summary>Returns when the node uses the server (again).</summary>
    public async Task ReachAsync(CancellationToken deadline)
    {
        while (!await Connection.ProbeAsync())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), deadline);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Doorbells.StopAsync(CancellationToken.None);
        await Connection.StopAsync(CancellationToken.None);
        Connection.Dispose();
    }
}
