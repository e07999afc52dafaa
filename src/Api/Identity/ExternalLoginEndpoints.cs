using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class ExternalLoginEndpoints
{
    public static void MapExternalLogins(this IEndpointRouteBuilder api)
    {
        var logins = api.MapGroup("/users/me/external-logins").WithTags("Users").ProducesProblem(401);
        logins.MapGet("/", List).WithName("ListExternalLogins");
        logins.MapPost("/{id:guid}/unlink", Unlink).WithName("UnlinkExternalLogin")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(429).ProducesProblem(503);
    }

    /// <summary>Lists the accounts at providers by which the caller can sign in.</summary>
    internal static async Task<Results<Ok<ExternalLoginListDto>, ProblemHttpResult>> List(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var logins = await mediator.Send(new ListExternalLogins(), cancellationToken);
        return logins.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(logins.Value);
    }

    /// <summary>Disconnects one, unless it is the last way to sign in. Ends all other sessions.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Unlink(
        Guid id, UnlinkRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var unlinked = await mediator.Send(new UnlinkExternalLogin(id, request.Password), cancellationToken);
        return unlinked.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <param name="Password">Null for people who have none; they must have signed in within five minutes.</param>
    internal sealed record UnlinkRequest(string? Password = null);
}
