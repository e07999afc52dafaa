using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Agents;
using AssistantPlatform.Application.Identity.Contracts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Agents;

internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder api) =>
        api.MapGet("/models", List).WithName("ListModels").WithTags("Agents").ProducesProblem(401)
            .OpenTo(ApiKeyScopes.Conversations);

    /// <summary>The models that can be chatted with.</summary>
    internal static async Task<Results<Ok<ModelListDto>, ProblemHttpResult>> List(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var models = await mediator.Send(new ListModels(), cancellationToken);
        return models.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(models.Value);
    }
}
