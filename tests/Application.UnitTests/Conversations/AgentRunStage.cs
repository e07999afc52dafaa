using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Runs;
using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace AssistantPlatform.Application.UnitTests.Conversations;

/// <summary>All that executing a run touches, and in which order it did.</summary>
internal sealed class AgentRunStage : IDisposable
{
    private readonly AgentRunStart _start;
    private readonly ScriptedAgent _agent = new();
    private readonly RunCancellations _cancellations = new(Substitute.For<IDoorbells>());
    private readonly HistoryCache _history = new(Substitute.For<IDoorbells>());
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _leaseLost = new();

    public AgentRunStage(AgentRunStart start)
    {
        _start = start;
        Log = new RecordedLog(Trace);
        Store = new StoredRun(start, Trace);
    }

    public List<string> Trace { get; } = [];

    public RecordedLog Log { get; }

    public StoredRun Store { get; }

    public FakeTimeProvider Clock { get; } = new();

    public void Cancel() => _cancellations.Signal(_start.Run);

    public void StopServer() => _stopping.Cancel();

    public void LoseLease() => _leaseLost.Cancel();

    public Task<Result<Done>> ExecuteAsync(IEnumerable<AgentEvent> script)
    {
        _agent.Script = script;
        return ExecuteAsync();
    }

    public Task<Result<Done>> ExecuteAsync()
    {
        var work = Substitute.For<IWorkContext>();
        work.Ticket.Returns(new WorkTicket(Guid.CreateVersion7(), _start.Attempt));
        work.LeaseLost.Returns(_leaseLost.Token);
        var sender = new PersistentSender(Store, Clock, NullLogger<PersistentSender>.Instance);
        var handler = new ExecuteAgentRunHandler(
            sender,
            new PartialTexts(sender, Clock),
            _agent,
            Log,
            _cancellations,
            _history,
            work,
            Clock,
            NullLogger<ExecuteAgentRunHandler>.Instance);
        return handler.Handle(new ExecuteAgentRun(_start.Run.Value), _stopping.Token);
    }

    /// <summary>Lets time pass until the run is executed.</summary>
    public async Task WaitAsync(Task execution, CancellationToken deadline)
    {
        while (!execution.IsCompleted)
        {
            deadline.ThrowIfCancellationRequested();
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await execution;
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _leaseLost.Dispose();
        _history.Dispose();
    }
}
