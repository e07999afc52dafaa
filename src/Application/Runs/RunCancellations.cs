using System.Collections.Concurrent;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs;

internal sealed class RunCancellations : IRunCancellations
{
    private const string Bell = "run_cancelled";

    private readonly ConcurrentDictionary<RunId, Watcher> _watchers = new();
    private readonly IDoorbells _bells;

    public RunCancellations(IDoorbells bells)
    {
        _bells = bells;
        bells.Listen(Bell, run =>
        {
            Signal(new RunId(run));
            return Task.CompletedTask;
        });
    }

    public IReadOnlyCollection<RunId> Watched => [.. _watchers.Keys];

    public IRunCancellation Watch(RunId run)
    {
        var watcher = new Watcher(this, run);
        _watchers[run] = watcher;
        return watcher;
    }

    public Task RequestAsync(RunId run) => _bells.RingAsync(Bell, run.Value);

    public void Signal(RunId run)
    {
        if (_watchers.TryGetValue(run, out var watcher))
        {
            watcher.Cancel();
        }
    }

    private sealed class Watcher(RunCancellations all, RunId run) : IRunCancellation
    {
        private readonly CancellationTokenSource _source = new();

        public CancellationToken Token => _source.Token;

        // Not disposed, so that a signal that comes while the run ends finds a live source.
        public void Cancel() => _source.Cancel();

        public void Dispose() => all._watchers.TryRemove(new(run, this));
    }
}
