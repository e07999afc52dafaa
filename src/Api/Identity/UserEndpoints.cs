using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users").ProducesProblem(401);
        users.MapGet("/me", GetCurrent).WithName("GetCurrentUser");
        users.MapPatch("/me", UpdateCurrent).WithName("UpdateCurrentUser").ProducesProblem(400);
        users.MapPost("/me/password", ChangePassword).WithName("ChangePassword")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
    }

    /// <summary>Tells who the caller is.</summary>
    private static async Task<Results<Ok<UserDto>, ProblemHttpResult>> GetCurrent(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var user = await mediator.Send(new GetCurrentUser(), cancellationToken);
        return user.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(user.Value);
    }

    /// <summary>Changes the caller's profile.</summary>
    private static async Task<Results<Ok<UserDto>, ProblemHttpResult>> UpdateCurrent(
        UpdateUserRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var user = await mediator.Send(new UpdateCurrentUser(request.DisplayName), cancellationToken);
        return user.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(user.Value);
    }

    /// <summary>Changes the caller's password. All other sessions of the caller end at once.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePassword(
        ChangePasswordRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var command = new ChangePassword(request.CurrentPassword, request.NewPassword);
        var changed = await mediator.Send(command, cancellationToken);
        return changed.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <param name="CurrentPassword">Null for people who have none; they must have signed in within five minutes.</param>
    internal sealed record ChangePasswordRequest(string NewPassword, string? CurrentPassword = null);

    /// <param name="DisplayName">Absent keeps the name.</param>
    internal sealed record UpdateUserRequest(string? DisplayName);
}
