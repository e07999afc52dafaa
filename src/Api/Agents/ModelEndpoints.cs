using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Agents;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Agents;

internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder api) =>
        api.MapGet("/models", ListAsync).WithName("ListModels").WithTags("Agents");

    /// <summary>The models that can be chatted with.</summary>
    private static async Task<Results<Ok<ModelListDto>, ProblemHttpResult>> ListAsync(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var models = await mediator.Send(new ListModels(), cancellationToken);
        return models.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(models.Value);
    }
}
