using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Runs;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AssistantPlatform.Api.Runs;

internal static class RunEndpoints
{
    public static void MapRuns(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/runs/{id:guid}").WithTags("Runs").ProducesProblem(401).ProducesProblem(404)
            .OpenTo(ApiKeyScopes.Conversations);
        runs.MapGet("/", Get).WithName("GetRun");
        runs.MapPost("/cancel", Cancel).WithName("CancelRun");
        runs.MapGet("/events", StreamEvents).WithName("StreamRunEvents")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream").ProducesProblem(400);
    }

    /// <summary>Tells how a run stands.</summary>
    internal static async Task<Results<Ok<RunDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var run = await mediator.Send(new GetRun(id), cancellationToken);
        return run.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(run.Value);
    }

    /// <summary>Asks a run to stop. What it has written is kept; asking twice is harmless.</summary>
    internal static async Task<Results<Accepted<RunDto>, ProblemHttpResult>> Cancel(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var run = await mediator.Send(new CancelRun(id), cancellationToken);
        return run.Error is { } error ? error.ToProblem(context) : TypedResults.Accepted($"/api/v1/runs/{id}", run.Value);
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
        var run = await mediator.Send(new GetRun(id), cancellationToken);
        return run.Error is { } error
            ? error.ToProblem(context)
            : new RunEventStream(token => follower.FollowAsync(new RunId(id), lastEventId ?? after ?? 0, token));
    }
}
