using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>
/// The one connection to Redis. After a failure nobody asks again until a probe was answered, so a server that is away
/// costs one time-out, not one for every command.
/// </summary>
internal sealed partial class RedisConnection(
    ConfigurationOptions options, TimeProvider clock, ILogger<RedisConnection> logger) : BackgroundService
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromSeconds(2);

    private ConnectionMultiplexer? _multiplexer;
    private volatile bool _isReachable;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _multiplexer = await ConnectionMultiplexer.ConnectAsync(options);
        _isReachable = true;
        await ProbeAsync();
        await base.StartAsync(cancellationToken);
    }

    /// <param name="otherwise">What to make do with when Redis is away or refuses the command.</param>
    public async ValueTask<T> AskAsync<T>(Func<IDatabase, Task<T>> command, T otherwise)
    {
        if (!_isReachable)
        {
            return otherwise;
        }

        try
        {
            return await command(_multiplexer!.GetDatabase());
        }
        catch (Exception failure) when (IsRedisFailure(failure))
        {
            GiveUp(failure);
            return otherwise;
        }
    }

    /// <summary>Asks also when it is believed to be away.</summary>
    public async Task<bool> ProbeAsync()
    {
        try
        {
            await _multiplexer!.GetDatabase().PingAsync();
            if (!_isReachable)
            {
                _isReachable = true;
                LogBack();
            }
        }
        catch (Exception failure) when (IsRedisFailure(failure))
        {
            GiveUp(failure);
        }

        return _isReachable;
    }

    /// <summary>Hears a channel until the end; breaks of the connection are mended, what was said meanwhile is lost.</summary>
    public async Task<RedisSubscription> SubscribeAsync(string channel, Action<string> heard)
    {
        var subscription = new RedisSubscription(_multiplexer!.GetSubscriber(), channel, heard);
        try
        {
            await subscription.StartAsync();
        }
        catch (Exception failure) when (IsRedisFailure(failure))
        {
            GiveUp(failure);
        }

        return subscription;
    }

    public override void Dispose()
    {
        _multiplexer?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ProbeInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!_isReachable)
            {
                await ProbeAsync();
            }
        }
    }

    private void GiveUp(Exception failure)
    {
        if (_isReachable)
        {
            _isReachable = false;
            LogAway(failure);
        }
    }

    private static bool IsRedisFailure(Exception exception) =>
        exception is RedisException or TimeoutException or ObjectDisposedException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is not used until it answers again")]
    private partial void LogAway(Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is used again")]
    private partial void LogBack();
}
