using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>
/// Threads for what keeps a core busy for long, on half the cores at most. They stand back behind all others: the thread
/// pool, which may have but one thread, stays free for what streams, and gets the core when it wants it.
/// </summary>
internal sealed class HashingThreads : IDisposable
{
    private const int MaxWaiting = 64;
    private const int ThisThread = 0;
    private const int Niceness = 10;

    private readonly BlockingCollection<Task> _waiting = new(MaxWaiting);

    public HashingThreads()
    {
        for (var started = 0; started < Math.Max(1, Environment.ProcessorCount / 2); started++)
        {
            new Thread(Work) { IsBackground = true, Name = "Password hashing", Priority = ThreadPriority.BelowNormal }.Start();
        }
    }

    /// <summary>Null when too many wait already.</summary>
    public Task<T>? TryRun<T>(Func<T> compute, CancellationToken cancellationToken)
    {
        var task = new Task<T>(
            () =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return compute();
            },
            TaskCreationOptions.RunContinuationsAsynchronously);
        return _waiting.TryAdd(task, 0, CancellationToken.None) ? task : null;
    }

    public void Dispose() => _waiting.CompleteAdding();

    private void Work()
    {
        StandBack();
        foreach (var task in _waiting.GetConsumingEnumerable())
        {
            task.RunSynchronously(TaskScheduler.Default);
        }
    }

    /// <summary>Linux knows no priorities of threads but this one, and .NET does not set it.</summary>
    private static void StandBack()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(which: 0, ThisThread, Niceness);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, uint who, int niceness);
}
