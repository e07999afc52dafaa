using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Application.Runs;

internal sealed partial class RunFollower(
    IRunEventLog log, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RunFollower> logger) : IRunFollower
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

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
            var told = await NarratePatientlyAsync(run, cancellationToken);
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

    /// <summary>A database that is away for a moment must not end what a person watches.</summary>
    private async Task<RunEvent?> NarratePatientlyAsync(RunId run, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await NarrateAsync(run, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogNotRead(exception, run.Value);
                await Task.Delay(RetryDelay, clock, cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run} could not be read; trying again")]
    private partial void LogNotRead(Exception exception, Guid run);
}
