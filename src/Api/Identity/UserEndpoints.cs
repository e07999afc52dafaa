using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

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
        users.MapGet("/me/export", Export).WithName("ExportPersonalData").RequireRateLimiting(RateLimits.Export)
            .Produces<Stream>(StatusCodes.Status200OK, PersonalArchive.MediaType).ProducesProblem(429);
        users.MapDelete("/me", DeleteCurrent).WithName("DeleteCurrentUser")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(429).ProducesProblem(503);
    }

    /// <summary>Tells who the caller is.</summary>
    internal static async Task<Results<Ok<UserDto>, ProblemHttpResult>> GetCurrent(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var user = await mediator.Send(new GetCurrentUser(), cancellationToken);
        return user.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(user.Value);
    }

    /// <summary>Changes the caller's profile.</summary>
    internal static async Task<Results<Ok<UserDto>, ProblemHttpResult>> UpdateCurrent(
        UpdateUserRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var user = await mediator.Send(new UpdateCurrentUser(request.DisplayName), cancellationToken);
        return user.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(user.Value);
    }

    /// <summary>Changes the caller's password. All other sessions of the caller end at once.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> ChangePassword(
        ChangePasswordRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var command = new ChangePassword(request.CurrentPassword, request.NewPassword);
        var changed = await mediator.Send(command, cancellationToken);
        return changed.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Hands out all that is stored of the caller, without secrets, as a ZIP archive of JSON files.</summary>
    internal static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Export(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var export = await mediator.Send(new ExportPersonalData(), cancellationToken);
        return export.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Stream(
                body => PersonalArchive.WriteAsync(export.Value.Files, body, cancellationToken),
                PersonalArchive.MediaType,
                export.Value.FileName);
    }

    /// <summary>Deletes the caller's account and all that it owns. Every session ends at once; there is no way back.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> DeleteCurrent(
        [FromBody] DeleteAccountRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteCurrentUser(request.Password, request.Code), cancellationToken);
        if (deleted.Error is { } error)
        {
            return error.ToProblem(context);
        }

        RefreshCookie.Delete(context);
        DeviceCookie.Delete(context);
        return TypedResults.NoContent();
    }

    /// <param name="Password">Null for people who have none; they must have signed in within five minutes.</param>
    /// <param name="Code">Of the authenticator app, or a recovery code, when the second factor is on.</param>
    internal sealed record DeleteAccountRequest(string? Password = null, string? Code = null);

    /// <param name="CurrentPassword">Null for people who have none; they must have signed in within five minutes.</param>
    internal sealed record ChangePasswordRequest(string NewPassword, string? CurrentPassword = null);

    /// <param name="DisplayName">Absent keeps the name.</param>
    internal sealed record UpdateUserRequest(string? DisplayName);
}
