using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines;

/// <param name="Query">Words that must all occur in name, title, description or tags.</param>
public sealed record ListPipelines(string? Area, string? Tag, string? Query) : IQuery<PipelineListDto>;

public sealed record PipelineListDto(IReadOnlyList<PipelineDto> Items);

/// <summary>A typed automation.</summary>
/// <param name="Sources">The doors through which it may be started.</param>
/// <param name="IsRepeatable">After a crash it is run again; runs of others end as interrupted.</param>
/// <param name="HasSideEffects">An agent asks its person before it starts it.</param>
public sealed record PipelineDto(
    string Name,
    string Title,
    string Description,
    string Area,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Sources,
    bool IsRepeatable,
    bool HasSideEffects)
{
    internal static PipelineDto From(PipelineDefinition pipeline) => new(
        pipeline.Name,
        pipeline.Title,
        pipeline.Description,
        pipeline.Area,
        pipeline.Tags,
        [.. pipeline.Sources.Names()],
        pipeline.IsRepeatable,
        pipeline.HasSideEffects);
}

internal sealed class ListPipelinesValidator : AbstractValidator<ListPipelines>
{
    public ListPipelinesValidator() => RuleFor(request => request.Query).AreSoughtWords();
}

internal sealed class ListPipelinesHandler(PipelineCatalog catalog) : IQueryHandler<ListPipelines, PipelineListDto>
{
    public Task<Result<PipelineListDto>> Handle(ListPipelines request, CancellationToken cancellationToken)
    {
        var words = request.Query?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var found = catalog.All
            .Select(entry => entry.Definition)
            .Where(pipeline => request.Area is null || pipeline.Area == request.Area)
            .Where(pipeline => request.Tag is null || pipeline.Tags.Contains(request.Tag))
            .Where(pipeline => words.All(word => TextOf(pipeline).Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(pipeline => pipeline.Title, StringComparer.Ordinal);
        return Task.FromResult<Result<PipelineListDto>>(new PipelineListDto([.. found.Select(PipelineDto.From)]));
    }

    private static string TextOf(PipelineDefinition pipeline) =>
        string.Join(' ', [pipeline.Name, pipeline.Title, pipeline.Description, .. pipeline.Tags]);
}
