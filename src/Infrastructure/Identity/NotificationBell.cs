using System.Collections.Concurrent;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class NotificationBell : INotificationBell
{
    /// <summary>Rung with the person's id when their notifications have changed.</summary>
    public const string Bell = "notifications_changed";

    private readonly ConcurrentDictionary<Listener, UserId> _listeners = new();

    public NotificationBell(IDoorbells bells) => bells.Listen(Bell, person =>
    {
        Ring(UserId.From(person));
        return Task.CompletedTask;
    });

    public IDisposable Listen(UserId person, Action rung)
    {
        var listener = new Listener(rung, left => _listeners.TryRemove(left, out _));
        _listeners[listener] = person;
        return listener;
    }

    private void Ring(UserId person)
    {
        foreach (var (listener, _) in _listeners.Where(listening => listening.Value == person))
        {
            listener.Rung();
        }
    }

    private sealed class Listener(Action rung, Action<Listener> leave) : IDisposable
    {
        public void Rung() => rung();

        public void Dispose() => leave(this);
    }
}
