using System.Text.Json;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Domain.Pipelines;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Pipelines;

internal static class PipelineEndpoints
{
    public static void MapPipelines(this IEndpointRouteBuilder api)
    {
        var pipelines = api.MapGroup("/pipelines").WithTags("Pipelines").ProducesProblem(400).ProducesProblem(401)
            .OpenTo(ApiKeyScopes.PipelinesRun);
        pipelines.MapGet("/", List).WithName("ListPipelines");
        pipelines.MapGet("/{name}", Get).WithName("GetPipeline").ProducesProblem(404);
        pipelines.MapPost("/{name}/runs", Start).WithName("StartPipeline").Idempotent().ProducesProblem(404);
        pipelines.MapPost("/{name}/trigger", Trigger).WithName("TriggerPipeline").Idempotent().ProducesProblem(404);
    }

    /// <summary>Lists the pipelines there are.</summary>
    /// <param name="q">Words that must all occur in name, title, description or tags.</param>
    /// <param name="area">Those of one area.</param>
    /// <param name="tag">Those with the tag.</param>
    internal static async Task<Results<Ok<PipelineListDto>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        string? area = null,
        string? tag = null,
        string? q = null)
    {
        var pipelines = await mediator.Send(new ListPipelines(area, tag, q), cancellationToken);
        return pipelines.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(pipelines.Value);
    }

    /// <summary>Describes a pipeline, with the JSON Schemas of what goes in and comes out.</summary>
    internal static async Task<Results<Ok<PipelineDetailDto>, ProblemHttpResult>> Get(
        string name, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var pipeline = await mediator.Send(new GetPipeline(name), cancellationToken);
        return pipeline.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(pipeline.Value);
    }

    /// <summary>Starts a run of a pipeline; follow its events.</summary>
    internal static Task<Results<Accepted<StartedPipelineDto>, ProblemHttpResult>> Start(
        string name, PipelineStart body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        StartAsync(new StartPipeline(name, body.Input, PipelineSource.Api), mediator, context, cancellationToken);

    /// <summary>Starts a run on behalf of another system. Pipelines may refuse this door while they take others.</summary>
    internal static Task<Results<Accepted<StartedPipelineDto>, ProblemHttpResult>> Trigger(
        string name, PipelineStart body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        StartAsync(new StartPipeline(name, body.Input, PipelineSource.Webhook), mediator, context, cancellationToken);

    private static async Task<Results<Accepted<StartedPipelineDto>, ProblemHttpResult>> StartAsync(
        StartPipeline command, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var started = await mediator.Send(command, cancellationToken);
        return started.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Accepted($"/api/v1/pipelines/runs/{started.Value.RunId}", started.Value);
    }
}

/// <summary>What a pipeline is to work on.</summary>
/// <param name="Input">A JSON object, as the pipeline's input schema wants it.</param>
internal sealed record PipelineStart(JsonElement Input);
