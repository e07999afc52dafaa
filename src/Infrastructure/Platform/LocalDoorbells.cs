using System.Collections.Concurrent;
using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Rings in this process only.</summary>
internal sealed class LocalDoorbells : IDoorbells
{
    private readonly ConcurrentDictionary<string, Func<Guid, Task>> _listeners = new();

    public void Listen(string bell, Func<Guid, Task> listener) => _listeners[bell] = listener;

    public Task RingAsync(string bell, Guid id) =>
        _listeners.TryGetValue(bell, out var listener) ? listener(id) : Task.CompletedTask;
}
