using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>A run as it was stored last, for the module whose work it is to keep and hand back.</summary>
public sealed class KnownRun
{
    internal KnownRun(Run run) => Run = run;

    internal Run Run { get; }
}
