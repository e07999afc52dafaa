using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class AdministrationEndpoints
{
    public static void MapAdministration(this IEndpointRouteBuilder api)
    {
        var admin = api.MapGroup("/admin").WithTags("Administration")
            .RequireAuthorization(policy => policy.RequireRole(nameof(UserRole.Administrator)))
            .ProducesProblem(401).ProducesProblem(403);
        admin.MapGet("/users", ListUsers).WithName("ListUsers").ProducesProblem(400);
        admin.MapGet("/users/{id:guid}", GetUser).WithName("GetUser").ProducesProblem(404);
        admin.MapPatch("/users/{id:guid}", ManageUser).WithName("ManageUser")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        admin.MapDelete("/users/{id:guid}", DeleteUser).WithName("DeleteUser").ProducesProblem(404).ProducesProblem(409);
        admin.MapPost("/users/{id:guid}/password-reset", IssuePasswordReset).WithName("IssuePasswordReset")
            .ProducesProblem(404).ProducesProblem(409);
        admin.MapGet("/audit", ListAuditEntries).WithName("ListAuditEntries").ProducesProblem(400);
        admin.MapRegistrationPolicy();
        admin.MapInvitations();
    }

    /// <summary>Lists all accounts, newest first.</summary>
    /// <param name="q">Words that all occur in the e-mail address or the name.</param>
    internal static async Task<Results<Ok<Page<ManagedUserDto>>, ProblemHttpResult>> ListUsers(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        string? q = null)
    {
        var page = await mediator.Send(new ListUsers(limit, cursor, q), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Tells about one account.</summary>
    internal static async Task<Results<Ok<ManagedUserDto>, ProblemHttpResult>> GetUser(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var user = await mediator.Send(new GetUser(id), cancellationToken);
        return user.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(user.Value);
    }

    /// <summary>Changes the role of somebody else's account, disables it or enables it again.</summary>
    internal static async Task<Results<Ok<ManagedUserDto>, ProblemHttpResult>> ManageUser(
        Guid id, ManageUserRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var changed = await mediator.Send(new ManageUser(id, request.Role, request.Disabled), cancellationToken);
        return changed.Error is { } error
            ? error.ToProblem(context)
            : await GetUser(id, mediator, context, cancellationToken);
    }

    /// <summary>Deletes somebody else's account and all that it owns. There is no way back.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> DeleteUser(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteUser(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Makes a link with which somebody else chooses a new password within an hour. It is shown this once.</summary>
    internal static async Task<Results<Ok<PasswordResetLinkDto>, ProblemHttpResult>> IssuePasswordReset(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var link = await mediator.Send(new IssuePasswordReset(id), cancellationToken);
        if (link.Error is { } error)
        {
            return error.ToProblem(context);
        }

        var address = context.Request.OutsideAddress() + link.Value.Path;
        return TypedResults.Ok(new PasswordResetLinkDto(address, link.Value.ExpiresAt));
    }

    /// <summary>Lists what matters for the safety of accounts, newest first.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="actor">The id of the account that did it.</param>
    /// <param name="target">The id of what it was done to.</param>
    internal static async Task<Results<Ok<Page<AuditEntryDto>>, ProblemHttpResult>> ListAuditEntries(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        QueryEnum<AuditAction>? action = null,
        Guid? actor = null,
        Guid? target = null)
    {
        var query = new ListAuditEntries(limit, cursor, action?.Value, actor, target);
        var page = await mediator.Send(query, cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <param name="Role">Absent keeps it.</param>
    /// <param name="Disabled">Absent keeps it; true ends the person's sessions at once.</param>
    internal sealed record ManageUserRequest(UserRole? Role, bool? Disabled);

    internal sealed record PasswordResetLinkDto(string Link, DateTimeOffset ExpiresAt);
}
