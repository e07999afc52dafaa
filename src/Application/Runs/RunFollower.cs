using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Runs;

internal sealed class RunFollower(IRunEventLog log, IServiceScopeFactory scopes) : IRunFollower
{
    public async IAsyncEnumerable<RunEvent> FollowAsync(
        RunId run, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await foreach (var runEvent in log.ReadAsync(run, after, cancellationToken))
            {
                yield return runEvent;
                if (runEvent.Role == RunEventRole.Terminal)
                {
                    yield break;
                }

                after = runEvent.Seq;
            }

            // The log fell silent, or was never in reach of this process: what is stored says how the run stands.
            var told = await NarrateAsync(run, cancellationToken);
            if (told is null)
            {
                yield break;
            }

            if (told.Role == RunEventRole.Terminal)
            {
                yield return told;
                yield break;
            }

            if (told.Seq > after)
            {
                yield return told;
                after = told.Seq;
            }
        }
    }

    private async Task<RunEvent?> NarrateAsync(RunId run, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var narrator in scope.ServiceProvider.GetServices<IRunNarrator>())
        {
            if (await narrator.NarrateAsync(run, cancellationToken) is { } told)
            {
                return told;
            }
        }

        return null;
    }
}
