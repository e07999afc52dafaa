using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/sessions").WithTags("Sessions").ProducesProblem(401);
        sessions.MapGet("/", List).WithName("ListSessions").ProducesProblem(400);
        sessions.MapDelete("/{id:guid}", Revoke).WithName("RevokeSession").ProducesProblem(404);
        sessions.MapDelete("/", RevokeOthers).WithName("RevokeOtherSessions");
    }

    /// <summary>Lists the live sessions of the caller, newest sign-in first.</summary>
    internal static async Task<Results<Ok<Page<SessionDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null)
    {
        var page = await mediator.Send(new ListSessions(limit, cursor), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Ends one session of the caller, at once.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var revoked = await mediator.Send(new RevokeSession(id), cancellationToken);
        return revoked.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Ends all sessions of the caller but the one that asks.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> RevokeOthers(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var revoked = await mediator.Send(new RevokeOtherSessions(), cancellationToken);
        return revoked.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }
}
