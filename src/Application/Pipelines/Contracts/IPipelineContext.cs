using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Pipelines.Contracts;

/// <summary>
/// The run, as its pipeline sees it. What is told here reaches watchers within moments and is kept; telling is cheap and
/// never waits.
/// </summary>
public interface IPipelineContext
{
    RunId Run { get; }

    /// <summary>The person the run works for.</summary>
    UserId Owner { get; }

    /// <param name="percent">0 to 100; null leaves it as it is, and so for the others.</param>
    /// <param name="step">What is being done, in a few words.</param>
    void Report(double? percent = null, string? step = null, string? message = null);

    /// <summary>Adds to a counter that people see.</summary>
    void Count(string counter, long by = 1);

    void Log(string line);
}
