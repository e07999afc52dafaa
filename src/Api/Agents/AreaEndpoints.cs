using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Agents;
using AssistantPlatform.Application.Identity.Contracts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Agents;

internal static class AreaEndpoints
{
    public static void MapAreas(this IEndpointRouteBuilder api) =>
        api.MapGet("/areas", List).WithName("ListAreas").WithTags("Agents").ProducesProblem(401)
            .OpenTo(ApiKeyScopes.Conversations);

    /// <summary>The areas that can be chatted in.</summary>
    internal static async Task<Results<Ok<AreaListDto>, ProblemHttpResult>> List(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var areas = await mediator.Send(new ListAreas(), cancellationToken);
        return areas.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(areas.Value);
    }
}
