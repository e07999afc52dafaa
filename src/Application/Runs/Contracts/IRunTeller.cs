using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>
/// Tells who follows a run of a change that no execution made. Without it they find out when they look themselves, within 5 s.
/// </summary>
public interface IRunTeller
{
    Task TellAsync(RunId run, CancellationToken cancellationToken);
}
