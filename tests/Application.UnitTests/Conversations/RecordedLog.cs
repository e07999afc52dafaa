using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.UnitTests.Conversations;

/// <summary>Remembers what was appended, until another attempt is said to have the log.</summary>
internal sealed class RecordedLog(ICollection<string> trace) : IRunEventLog
{
    public List<RunEvent> Events { get; } = [];

    /// <summary>The first event that is refused.</summary>
    public string? RefusedFrom { get; set; }

    public IEnumerable<string> Types => Events.Select(runEvent => runEvent.Type);

    public ValueTask<bool> AppendAsync(RunId run, RunEvent runEvent, CancellationToken cancellationToken)
    {
        if (runEvent.Type == RefusedFrom)
        {
            return ValueTask.FromResult(false);
        }

        trace.Add(runEvent.Type);
        Events.Add(runEvent);
        return ValueTask.FromResult(true);
    }

    public IAsyncEnumerable<RunEvent> ReadAsync(RunId run, long after, CancellationToken cancellationToken) =>
        Events.Where(runEvent => runEvent.Seq > after).ToAsyncEnumerable();
}
