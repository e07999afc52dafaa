using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Starts a run of a pipeline. Nothing of its work happens here.</summary>
/// <param name="Input">A JSON object, as the pipeline's input schema wants it.</param>
public sealed record StartPipeline(string Name, JsonElement Input, PipelineSource Source) : ICommand<StartedPipelineDto>, IIdempotent;

/// <summary>The run that was started; follow its events.</summary>
public sealed record StartedPipelineDto(Guid RunId);

internal sealed class StartPipelineValidator : AbstractValidator<StartPipeline>
{
    public StartPipelineValidator()
    {
        RuleFor(request => request.Name).NotEmpty().MaximumLength(PipelineRun.NameMaxLength);
        RuleFor(request => request.Input).IsPipelineInput();
    }
}

internal sealed class StartPipelineHandler(
    PipelineCatalog catalog, IPipelinesDb db, IRuns runs, IWorkQueue queue, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<StartPipeline, StartedPipelineDto>
{
    public async Task<Result<StartedPipelineDto>> Handle(StartPipeline request, CancellationToken cancellationToken)
    {
        var pipeline = catalog.FindFor(request.Name, request.Source);
        if ((pipeline.Error ?? await pipeline.Value.RefuseAsync(request.Input, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        var id = TypedId.New<RunId>();
        db.PipelineRuns.Add(PipelineRun.Queue(
            id, user.Id, request.Name, request.Source, request.Input.GetRawText(), clock.GetUtcNow()));
        runs.QueuePipelineRun(id, user.Id);
        queue.Enqueue(new ExecutePipelineRun(id.Value), user.Id);
        return new StartedPipelineDto(id.Value);
    }
}
