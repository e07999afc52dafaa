using System.Collections.Concurrent;
using System.Threading.Channels;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

/// <summary>One execution of a test item.</summary>
internal sealed record Execution(string Item, int Attempt, CancellationToken LeaseLost, CancellationToken Stopping);

/// <summary>Tells the items of all nodes what to do, and keeps what they did.</summary>
internal sealed class WorkDiary
{
    private readonly Channel<Execution> _begun = Channel.CreateUnbounded<Execution>();
    private int _running;
    private int _mostRunning;

    public Func<Execution, Task<Result<Done>>> Behaviour { get; set; } = _ => Task.FromResult(Result.Ok());

    public ConcurrentQueue<Execution> Begun { get; } = [];

    public int MostRunning => _mostRunning;

    public async Task<Result<Done>> ExecuteAsync(string item, IWorkContext context, CancellationToken stopping)
    {
        var execution = new Execution(item, context.Ticket.Attempt, context.LeaseLost, stopping);
        NoteRunning(Interlocked.Increment(ref _running));
        Begun.Enqueue(execution);
        _begun.Writer.TryWrite(execution);
        try
        {
            return await Behaviour(execution);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public async Task<Execution> NextAsync(CancellationToken deadline) => await _begun.Reader.ReadAsync(deadline);

    private void NoteRunning(int running)
    {
        lock (_begun)
        {
            _mostRunning = Math.Max(_mostRunning, running);
        }
    }
}
