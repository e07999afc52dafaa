namespace AssistantPlatform.Domain.Pipelines;

/// <summary>How far a run has come, as the pipeline tells it. Replaced as a whole, never changed in place.</summary>
/// <param name="Percent">0 to 100; null while nobody can tell.</param>
/// <param name="Step">What is being done, in a few words.</param>
/// <param name="Counters">Things counted on the way, by name.</param>
/// <param name="Log">The last lines of the run's log.</param>
public sealed record PipelineProgress(
    double? Percent,
    string? Step,
    string? Message,
    IReadOnlyDictionary<string, long> Counters,
    IReadOnlyList<PipelineLogLine> Log)
{
    public const int StepMaxLength = 200;
    public const int MessageMaxLength = 500;
    public const int MaxCounters = 50;
    public const int MaxLogLines = 500;
    public const int LogLineMaxLength = 1000;

    public static readonly PipelineProgress None = new(null, null, null, new Dictionary<string, long>(), []);

    public bool IsEmpty() => Percent is null && Step is null && Message is null && Counters.Count == 0 && Log.Count == 0;
}

public sealed record PipelineLogLine(DateTimeOffset At, string Text);
