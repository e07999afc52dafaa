using System.Text;
using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Executes a pipeline within its time, and stops waiting for one that does not hear that it is to stop.</summary>
internal sealed partial class PipelineWorker(
    PipelineCatalog catalog, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PipelineWorker> logger)
{
    private const int MaxOutputBytes = 1024 * 1024;

    /// <summary>A cancelled run must end within 2 s, whatever its code does, and its process may hear of it after one.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.75);

    public async Task<AttemptEnd> WorkAsync(PipelineRunStart start, IPipelineContext context, StopSignals signals)
    {
        var pipeline = catalog.Find(start.Pipeline)!;
        using var timeLimit = new CancellationTokenSource(pipeline.Definition.TimeLimit, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            signals.Cancelled, signals.FencedOff, signals.Stopping, timeLimit.Token);
        using var graceOver = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var grace = stop.Token.Register(() => graceOver.CancelAfter(Grace));
        try
        {
            var working = Task.Run(() => ExecuteAsync(pipeline, start, context, stop.Token), CancellationToken.None);
            return Judge(await working.WaitAsync(graceOver.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Stopped(pipeline.Definition, signals);
        }
        catch (TransientFailureException failure)
        {
            return RetryOrFail(pipeline.Definition, start.Retries, context, failure);
        }
        catch (Exception bug)
        {
            LogCrashed(bug, start.Pipeline, start.Run.Value);
            return new AttemptEnd.Ended(PipelineOutcome.Failed(PipelineErrors.Crashed));
        }
    }

    private async Task<Result<string>> ExecuteAsync(
        CataloguedPipeline pipeline, PipelineRunStart start, IPipelineContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(start.Owner);
        return await pipeline.ExecuteAsync(
            scope.ServiceProvider, JsonElement.Parse(start.Input), context, cancellationToken);
    }

    private static AttemptEnd.Ended Judge(Result<string> result)
    {
        if (result.Error is { } error)
        {
            return new AttemptEnd.Ended(PipelineOutcome.Failed(error));
        }

        return new AttemptEnd.Ended(Encoding.UTF8.GetByteCount(result.Value) <= MaxOutputBytes
            ? PipelineOutcome.Completed(result.Value)
            : PipelineOutcome.Failed(PipelineErrors.OutputTooLarge));
    }

    private static AttemptEnd Stopped(PipelineDefinition pipeline, StopSignals signals)
    {
        if (signals.FencedOff.IsCancellationRequested)
        {
            return new AttemptEnd.FencedOff();
        }

        if (signals.Cancelled.IsCancellationRequested)
        {
            return new AttemptEnd.Ended(PipelineOutcome.Cancelled);
        }

        if (!signals.Stopping.IsCancellationRequested)
        {
            return new AttemptEnd.Ended(PipelineOutcome.Failed(PipelineErrors.TimedOut));
        }

        return pipeline.IsRepeatable
            ? new AttemptEnd.CutShort()
            : new AttemptEnd.Ended(PipelineOutcome.Interrupted(PipelineErrors.Interrupted));
    }

    private static AttemptEnd RetryOrFail(
        PipelineDefinition pipeline, int retries, IPipelineContext context, TransientFailureException failure)
    {
        if (retries >= pipeline.MaxRetries)
        {
            return new AttemptEnd.Ended(PipelineOutcome.Failed(PipelineErrors.Failed(failure.Message)));
        }

        var delay = pipeline.RetryDelay * Math.Pow(2, retries);
        context.Log($"{failure.Message} Trying again in {delay.TotalSeconds:0.##} s.");
        return new AttemptEnd.ToBeRetried(delay);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Pipeline {Pipeline} crashed in run {Run}")]
    private partial void LogCrashed(Exception exception, string pipeline, Guid run);
}
