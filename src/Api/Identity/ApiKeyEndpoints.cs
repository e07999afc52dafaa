using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class ApiKeyEndpoints
{
    public static void MapApiKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("ApiKeys").ProducesProblem(401);
        keys.MapGet("/", List).WithName("ListApiKeys").ProducesProblem(400);
        keys.MapPost("/", Create).WithName("CreateApiKey").ProducesProblem(400).ProducesProblem(409);
        keys.MapDelete("/{id:guid}", Revoke).WithName("RevokeApiKey").ProducesProblem(404);
    }

    /// <summary>Lists the caller's API keys that are not revoked, the newest first.</summary>
    internal static async Task<Results<Ok<Page<ApiKeyDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null)
    {
        var page = await mediator.Send(new ListApiKeys(limit, cursor), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Makes an API key. The key itself is in this answer only.</summary>
    internal static async Task<Results<Created<CreatedApiKeyDto>, ProblemHttpResult>> Create(
        CreateApiKey body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(body, cancellationToken);
        return created.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Created($"/api/v1/api-keys/{created.Value.Id}", created.Value);
    }

    /// <summary>Revokes an API key of the caller, at once.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var revoked = await mediator.Send(new RevokeApiKey(id), cancellationToken);
        return revoked.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }
}
