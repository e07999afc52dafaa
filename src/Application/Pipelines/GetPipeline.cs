using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines;

public sealed record GetPipeline(string Name) : IQuery<PipelineDetailDto>;

/// <param name="InputSchema">JSON Schema of the input; <c>x-hint</c> says how a form should ask.</param>
/// <param name="OutputSchema">JSON Schema of the output.</param>
public sealed record PipelineDetailDto(PipelineDto Pipeline, JsonElement InputSchema, JsonElement OutputSchema);

internal sealed class GetPipelineHandler(PipelineCatalog catalog) : IQueryHandler<GetPipeline, PipelineDetailDto>
{
    public Task<Result<PipelineDetailDto>> Handle(GetPipeline request, CancellationToken cancellationToken) =>
        Task.FromResult(Find(request.Name));

    private Result<PipelineDetailDto> Find(string name) => catalog.Find(name) is { } found
        ? new PipelineDetailDto(PipelineDto.From(found.Definition), found.InputSchema, found.OutputSchema)
        : PipelineErrors.NotFound;
}
