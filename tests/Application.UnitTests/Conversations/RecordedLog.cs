using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.UnitTests.Conversations;

/// <summary>Remembers what was appended, until another attempt is said to have the log.</summary>
internal sealed class RecordedLog(ICollection<string> trace) : IRunEventLog
{
    public List<RunEvent> Events { get; } = [];

    /// <summary>The first event that is refused.</summary>
    public string? RefusedFrom { get; set; }

    /// <summary>What becomes of the next events instead of being appended.</summary>
    public Queue<AppendOutcome> Troubles { get; } = [];

    public IEnumerable<string> Types => Events.Select(runEvent => runEvent.Type);

    public ValueTask<AppendOutcome> AppendAsync(RunId run, RunEvent runEvent, CancellationToken cancellationToken)
    {
        if (runEvent.Type == RefusedFrom)
        {
            return ValueTask.FromResult(AppendOutcome.Refused);
        }

        if (Troubles.TryDequeue(out var trouble))
        {
            return ValueTask.FromResult(trouble);
        }

        trace.Add(runEvent.Type);
        Events.Add(runEvent);
        return ValueTask.FromResult(AppendOutcome.Appended);
    }

    public IAsyncEnumerable<RunEvent> ReadAsync(RunId run, long after, CancellationToken cancellationToken) =>
        Events.Where(runEvent => runEvent.Seq > after).ToAsyncEnumerable();

    public ValueTask ForgetAsync(RunId run) => throw new NotSupportedException();
}
