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
            var story = await NarratePatientlyAsync(run, after, cancellationToken);
            foreach (var told in story.Where(told => told.Role == RunEventRole.Terminal || told.Seq > after))
            {
                yield return told;
                after = told.Seq;
            }

            if (story is [] or [.., { Role: RunEventRole.Terminal }])
            {
                yield break;
            }
        }
    }

    /// <summary>A database that is away for a moment must not end what a person watches.</summary>
    private async Task<IReadOnlyList<RunEvent>> NarratePatientlyAsync(RunId run, long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await scopes.NarrateAsync(run, after, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogNotRead(exception, run.Value);
                await Task.Delay(RetryDelay, clock, cancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run} could not be read; trying again")]
    private partial void LogNotRead(Exception exception, Guid run);
}
