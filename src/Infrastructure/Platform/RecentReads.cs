using System.Collections.Concurrent;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>
/// Remembers reads for a few seconds. The read, not the row: an entry stands before its read begins, so that evicting it
/// after a revocation was saved also forgets a read that started before.
/// </summary>
internal sealed class RecentReads<TKey, TRow>(Func<TKey, Task<TRow?>> read, TimeProvider clock)
    where TKey : notnull
    where TRow : class
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    public async ValueTask<TRow?> GetAsync(TKey key)
    {
        var entry = _entries.GetOrAdd(key, NewEntry);
        if (IsStale(entry))
        {
            var fresh = NewEntry(key);
            entry = _entries.TryUpdate(key, fresh, entry) ? fresh : _entries.GetOrAdd(key, NewEntry);
        }

        try
        {
            return await entry.Read.Value;
        }
        catch
        {
            Evict(key);
            throw;
        }
    }

    public void Evict(TKey key) => _entries.TryRemove(key, out _);

    public void EvictAll() => _entries.Clear();

    public void Sweep()
    {
        foreach (var stale in _entries.Where(entry => IsStale(entry.Value)))
        {
            _entries.TryRemove(stale);
        }
    }

    private Entry NewEntry(TKey key) => new(clock.GetTimestamp(), new Lazy<Task<TRow?>>(() => read(key)));

    private bool IsStale(Entry entry) => clock.GetElapsedTime(entry.CreatedAt) > Lifetime;

    private sealed record Entry(long CreatedAt, Lazy<Task<TRow?>> Read);
}
