using StackExchange.Redis;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>One listener on one channel.</summary>
internal sealed class RedisSubscription : IDisposable
{
    private readonly ISubscriber _subscriber;
    private readonly RedisChannel _channel;
    private readonly Action<RedisChannel, RedisValue> _handler;

    public RedisSubscription(ISubscriber subscriber, string channel, Action<string> heard)
    {
        _subscriber = subscriber;
        _channel = RedisChannel.Literal(channel);
        _handler = (_, message) => heard(message.ToString());
    }

    public Task StartAsync() => _subscriber.SubscribeAsync(_channel, _handler);

    // Nobody waits for it, and where it fails there is nothing to hear any more.
    public void Dispose() => _ = _subscriber.UnsubscribeAsync(_channel, _handler, CommandFlags.FireAndForget);
}
