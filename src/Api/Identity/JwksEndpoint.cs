using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class JwksEndpoint
{
    public static void MapJwks(this IEndpointRouteBuilder app) =>
        app.MapGet("/.well-known/jwks.json", GetPublicKeys).WithName("GetPublicKeys").WithTags("Auth")
            .AllowAnonymous().RequireRateLimiting(RateLimits.General);

    /// <summary>Publishes the keys that verify access tokens, new ones before they sign.</summary>
    internal static async Task<Results<Ok<PublicKeysDto>, ProblemHttpResult>> GetPublicKeys(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var keys = await mediator.Send(new GetPublicKeys(), cancellationToken);
        if (keys.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok(keys.Value);
    }
}
