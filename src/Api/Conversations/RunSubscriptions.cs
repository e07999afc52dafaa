using System.Collections.Concurrent;
using System.Net.WebSockets;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Api.Conversations;

/// <summary>The runs that one socket follows. Each pulls from its log, so a slow client holds no memory.</summary>
internal sealed class RunSubscriptions(SocketFrames frames, IRunFollower follower)
{
    private const int Max = 32;

    private readonly ConcurrentDictionary<Guid, Subscription> _live = new();

    /// <summary>Follows a run from the given event on; following it again starts over from there.</summary>
    public Error? Follow(Guid run, long after, CancellationToken connection)
    {
        if (_live.Count >= Max && !_live.ContainsKey(run))
        {
            return SocketErrors.TooManySubscriptions;
        }

        var subscription = new Subscription(CancellationTokenSource.CreateLinkedTokenSource(connection));
        var earlier = _live.GetValueOrDefault(run);
        _live[run] = subscription;
        earlier?.End();
        subscription.Completed = RelayAsync(run, after, subscription, earlier?.Completed ?? Task.CompletedTask);
        return null;
    }

    public async Task EndAllAsync()
    {
        foreach (var subscription in _live.Values)
        {
            subscription.End();
            await subscription.Completed;
        }
    }

    private async Task RelayAsync(Guid run, long after, Subscription subscription, Task earlier)
    {
        await earlier;
        try
        {
            await foreach (var runEvent in follower.FollowAsync(new RunId(run), after, subscription.Token))
            {
                await frames.SendAsync(runEvent.Frame, subscription.Token);
            }
        }
        catch (Exception left) when (left is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The client left or follows the run from elsewhere.
        }
        finally
        {
            _live.TryRemove(new(run, subscription));
            subscription.Dispose();
        }
    }

    private sealed class Subscription(CancellationTokenSource stop) : IDisposable
    {
        public CancellationToken Token { get; } = stop.Token;

        public Task Completed { get; set; } = Task.CompletedTask;

        public void End()
        {
            try
            {
                stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It came to its own end meanwhile.
            }
        }

        public void Dispose() => stop.Dispose();
    }
}
