using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>Rings here, then at the other nodes through one channel.</summary>
internal sealed partial class RedisDoorbells(LocalDoorbells here, RedisConnection redis, ILogger<RedisDoorbells> logger)
    : IDoorbells, IHostedService
{
    private const string Channel = "doorbells";

    private RedisSubscription? _subscription;

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _subscription = await redis.SubscribeAsync(Channel, ring => _ = HearAsync(ring));

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    public void Listen(string bell, Func<Guid, Task> listener) => here.Listen(bell, listener);

    public async Task RingAsync(string bell, Guid id)
    {
        await here.RingAsync(bell, id);
        await redis.AskAsync(
            database => database.PublishAsync(RedisChannel.Literal(Channel), $"{bell} {id}", CommandFlags.FireAndForget),
            otherwise: 0);
    }

    private async Task HearAsync(string ring)
    {
        try
        {
            if (ring.Split(' ') is [var bell, var id] && Guid.TryParse(id, out var parsed))
            {
                await here.RingAsync(bell, parsed);
            }
        }
        catch (Exception failure)
        {
            LogFailed(failure, ring);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What another node rang for failed here: {Ring}")]
    private partial void LogFailed(Exception failure, string ring);
}
