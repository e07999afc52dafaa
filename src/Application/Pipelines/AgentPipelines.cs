using System.Text.Json;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Application.Pipelines.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using MediatR;

namespace AssistantPlatform.Application.Pipelines;

internal sealed class AgentPipelines(PipelineCatalog catalog, IMediator mediator, IRunFollower follower, TimeProvider clock)
    : IAgentPipelines
{
    public IReadOnlyList<OfferedPipeline> Offered =>
        [.. catalog.All.Where(entry => entry.Definition.Sources.Admits(PipelineSource.Agent)).Select(Offer)];

    public async Task<Result<RunId>> StartAsync(string name, JsonElement input, CancellationToken cancellationToken)
    {
        var started = await mediator.Send(new StartPipeline(name, input, PipelineSource.Agent), cancellationToken);
        return started.Error is { } refusal ? refusal : new RunId(started.Value.RunId);
    }

    public async Task<AgentPipelineRun> WaitAsync(
        RunId run, TimeSpan patience, Action<double?, string?> told, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, over.Token);
        try
        {
            await foreach (var runEvent in follower.FollowAsync(run, after: 0, either.Token))
            {
                Tell(runEvent, told);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It goes on by itself, and its person finds it among the runs.
        }

        var stored = await mediator.Send(new GetPipelineRun(run.Value), cancellationToken);
        var (row, output) = (stored.Value.Run, stored.Value.Output);
        return new AgentPipelineRun(
            row.Id, JsonNamingPolicy.SnakeCaseLower.ConvertName(row.Status.ToString()), output, row.ErrorMessage);
    }

    private static void Tell(RunEvent runEvent, Action<double?, string?> told)
    {
        if (runEvent.Type == PipelineFrameTypes.Progress)
        {
            using var frame = JsonDocument.Parse(runEvent.Frame);
            var progress = frame.RootElement.GetProperty("data").Deserialize(PipelineFrameJson.Default.PipelineProgressData)!;
            told(progress.Percent, progress.Message ?? progress.Step);
        }
    }

    private static OfferedPipeline Offer(CataloguedPipeline entry) => new(
        entry.Definition.Name,
        entry.Definition.Title,
        entry.Definition.Description,
        entry.Definition.Area,
        entry.Definition.Tags,
        entry.Definition.HasSideEffects,
        entry.Definition.ReturnsUntrustedText,
        entry.Definition.ReachesOutside,
        entry.InputSchema);
}
