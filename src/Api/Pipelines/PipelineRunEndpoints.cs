using AssistantPlatform.Api.Common;
using AssistantPlatform.Api.Runs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Runs;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AssistantPlatform.Api.Pipelines;

internal static class PipelineRunEndpoints
{
    public static void MapPipelineRuns(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/pipelines/runs").WithTags("Pipeline runs").ProducesProblem(400).ProducesProblem(401)
            .OpenTo(ApiKeyScopes.PipelinesRun);
        runs.MapGet("/", List).WithName("ListPipelineRuns");
        runs.MapGet("/stats", GetStats).WithName("GetPipelineStats");
        runs.MapGet("/{id:guid}", Get).WithName("GetPipelineRun").ProducesProblem(404);
        runs.MapPost("/{id:guid}/cancel", Cancel).WithName("CancelPipelineRun").ProducesProblem(404);
        runs.MapGet("/{id:guid}/events", StreamEvents).WithName("StreamPipelineRunEvents").ProducesProblem(404)
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");
    }

    /// <summary>Lists runs of pipelines, the newest first.</summary>
    /// <param name="pipeline">The name of the pipeline.</param>
    /// <param name="q">Words that all occur in the name of the pipeline.</param>
    /// <param name="status">How they stand.</param>
    /// <param name="source">What started them.</param>
    /// <param name="from">Runs that were started then or later.</param>
    /// <param name="to">Runs that were started before.</param>
    internal static async Task<Results<Ok<Page<PipelineRunDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        string? pipeline = null,
        string? q = null,
        QueryEnum<PipelineRunStatus>? status = null,
        QueryEnum<PipelineSource>? source = null,
        DateTimeOffset? from = null,
        DateTimeOffset? to = null)
    {
        var query = new ListPipelineRuns(limit, cursor, pipeline, q, status?.Value, source?.Value, from, to);
        var page = await mediator.Send(query, cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Tells how the runs of each pipeline have gone.</summary>
    /// <param name="from">Runs that were started then or later.</param>
    internal static async Task<Results<Ok<PipelineStatsListDto>, ProblemHttpResult>> GetStats(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken, DateTimeOffset? from = null)
    {
        var stats = await mediator.Send(new GetPipelineStats(from), cancellationToken);
        return stats.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(stats.Value);
    }

    /// <summary>Shows a run with its input, its output and what it told on the way.</summary>
    internal static async Task<Results<Ok<PipelineRunDetailDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var run = await mediator.Send(new GetPipelineRun(id), cancellationToken);
        return run.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(run.Value);
    }

    /// <summary>Asks a run to stop; it does within 2 seconds. Asking twice is harmless.</summary>
    internal static async Task<Results<Accepted<RunDto>, ProblemHttpResult>> Cancel(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var run = await mediator.Send(new CancelRun(id, RunKind.Pipeline), cancellationToken);
        return run.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Accepted($"/api/v1/pipelines/runs/{id}", run.Value);
    }

    /// <summary>Follows a run as Server-Sent Events, from the event after the given one to the last.</summary>
    /// <param name="after">The sequence number seen last; the Last-Event-ID header wins.</param>
    internal static async Task<IResult> StreamEvents(
        Guid id,
        IMediator mediator,
        IRunFollower follower,
        HttpContext context,
        [FromHeader(Name = "Last-Event-ID")] long? lastEventId,
        long? after,
        CancellationToken cancellationToken)
    {
        var run = await mediator.Send(new GetRun(id, RunKind.Pipeline), cancellationToken);
        return run.Error is { } error
            ? error.ToProblem(context)
            : new RunEventStream(token => follower.FollowAsync(new RunId(id), lastEventId ?? after ?? 0, token));
    }
}
