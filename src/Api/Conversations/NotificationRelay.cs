using System.Net.WebSockets;
using System.Threading.Channels;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Api.Conversations;

/// <summary>
/// Tells one socket that its person's notifications have changed. It says no more, so that however many changes come
/// while one frame is on its way to a slow client, one more frame tells of them all. It listens from the beginning, so that
/// nothing is missed by a client that looks once its socket is open.
/// </summary>
internal sealed class NotificationRelay : IAsyncDisposable
{
    private static readonly ReadOnlyMemory<byte> Frame = """{"type":"notification"}"""u8.ToArray();

    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly IDisposable _listening;
    private Task _relaying = Task.CompletedTask;

    public NotificationRelay(UserId person, INotificationBell bell) =>
        _listening = bell.Listen(person, () => _rung.Writer.TryWrite(true));

    public void RelayTo(SocketFrames frames) => _relaying = RelayAsync(frames);

    public async ValueTask DisposeAsync()
    {
        _listening.Dispose();
        _rung.Writer.Complete();
        await _relaying;
    }

    private async Task RelayAsync(SocketFrames frames)
    {
        try
        {
            await foreach (var _ in _rung.Reader.ReadAllAsync())
            {
                await frames.SendAsync(Frame, CancellationToken.None);
            }
        }
        catch (Exception left) when (left is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Whoever left fetches the list when they come back.
        }
    }
}
