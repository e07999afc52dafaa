using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Runs;

internal sealed class RunTeller(IRunEventLog log, IServiceScopeFactory scopes) : IRunTeller
{
    // Whoever follows has seen how the run began.
    private const long AfterTheBeginning = 1;

    public async Task TellAsync(RunId run, CancellationToken cancellationToken)
    {
        foreach (var told in await scopes.NarrateAsync(run, AfterTheBeginning, cancellationToken))
        {
            await log.AppendAsync(run, told, cancellationToken);
        }
    }
}
