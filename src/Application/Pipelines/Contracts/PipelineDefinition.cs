namespace AssistantPlatform.Application.Pipelines.Contracts;

/// <summary>What a pipeline is, and what may be done with it.</summary>
/// <param name="Name">Unique, in snake case; part of addresses and of stored rows, so it never changes.</param>
/// <param name="Title">For people, in a few words.</param>
public sealed record PipelineDefinition(string Name, string Title, string Description)
{
    /// <summary>The name of the area that it belongs to.</summary>
    public string Area { get; init; } = "general";

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The doors through which it may be started.</summary>
    public PipelineSources Sources { get; init; } = PipelineSources.All;

    /// <summary>Running it again from its start does no harm, so that a crash need not end a run.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>It changes or sends something, so an agent asks its person first.</summary>
    public bool HasSideEffects { get; init; }

    /// <summary>Its output holds text from outside, which an agent is not to follow.</summary>
    public bool ReturnsUntrustedText { get; init; }

    /// <summary>Its input can carry away what an agent knows, so one that has read such text asks its person first.</summary>
    public bool ReachesOutside { get; init; }

    /// <summary>Its output is there to be read, so its person hears of it also when a schedule had it made.</summary>
    public bool HasOutputToRead { get; init; }

    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many runs of one person may work at a time; others wait.</summary>
    public int MaxConcurrentPerPerson { get; init; } = 4;

    /// <summary>How often a run is tried again after a failure that is to pass.</summary>
    public int MaxRetries { get; init; }

    /// <summary>The pause before the first retry; it doubles with each.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(5);
}

[Flags]
public enum PipelineSources
{
    None = 0,
    Api = 1,
    Agent = 2,
    Schedule = 4,
    Webhook = 8,
    Mcp = 16,
    All = Api | Agent | Schedule | Webhook | Mcp,
}
