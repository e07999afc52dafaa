using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>Starts a run of a pipeline. Nothing of its work happens here.</summary>
/// <param name="Input">A JSON object, as the pipeline's input schema wants it.</param>
public sealed record StartPipeline(string Name, JsonElement Input, PipelineSource Source)
    : ICommand<StartedPipelineDto>, IIdempotent;

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
    PipelineCatalog catalog, PipelineRunStarter starter, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<StartPipeline, StartedPipelineDto>
{
    public async Task<Result<StartedPipelineDto>> Handle(StartPipeline request, CancellationToken cancellationToken)
    {
        var pipeline = catalog.FindFor(request.Name, request.Source);
        if ((pipeline.Error ?? await pipeline.Value.RefuseAsync(request.Input, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        var run = PipelineRun.Queue(
            user.Id, request.Name, request.Source, request.Input.GetRawText(), clock.GetUtcNow());
        starter.Start(run);
        return new StartedPipelineDto(run.RunId.Value);
    }
}
