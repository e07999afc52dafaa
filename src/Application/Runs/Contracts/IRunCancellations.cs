using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>Brings a person's wish to stop to the process that executes the run.</summary>
public interface IRunCancellations
{
    /// <summary>Hears of it until disposed.</summary>
    IRunCancellation Watch(RunId run);

    /// <summary>Stops the run wherever it executes.</summary>
    Task RequestAsync(RunId run);

    /// <summary>Stops the run if it executes in this process.</summary>
    void Signal(RunId run);

    /// <summary>The runs that execute in this process.</summary>
    IReadOnlyCollection<RunId> Watched { get; }
}

public interface IRunCancellation : IDisposable
{
    CancellationToken Token { get; }
}
