using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder admin)
    {
        var invitations = admin.MapGroup("/invitations");
        invitations.MapGet("/", List).WithName("ListInvitations").ProducesProblem(400);
        invitations.MapPost("/", Create).WithName("CreateInvitation").ProducesProblem(400).ProducesProblem(409);
        invitations.MapDelete("/{id:guid}", Revoke).WithName("RevokeInvitation").ProducesProblem(404);
    }

    /// <summary>Lists the invitations that were not used yet, also expired ones, newest first.</summary>
    internal static async Task<Results<Ok<Page<InvitationDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null)
    {
        var page = await mediator.Send(new ListInvitations(limit, cursor), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Invites an address, in place of an earlier invitation of it. The link is in this answer only.</summary>
    internal static async Task<Results<Created<CreatedInvitationDto>, ProblemHttpResult>> Create(
        CreateInvitationRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var command = new CreateInvitation(request.Email, request.Role, request.ExpiresAt);
        var created = await mediator.Send(command, cancellationToken);
        if (created.Error is { } error)
        {
            return error.ToProblem(context);
        }

        var (invitation, token, isMailed) = created.Value;

        // Browsers keep what follows # to themselves, so no log on the way to the page has it.
        var link = $"{context.Request.OutsideAddress()}/register#invitation={token}";
        return TypedResults.Created(
            $"/api/v1/admin/invitations/{invitation.Id}", CreatedInvitationDto.Of(invitation, link, isMailed));
    }

    /// <summary>Withdraws an invitation, at once.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var revoked = await mediator.Send(new RevokeInvitation(id), cancellationToken);
        return revoked.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <param name="ExpiresAt">At most 30 days ahead; in 7 days if absent.</param>
    internal sealed record CreateInvitationRequest(
        string Email, UserRole Role = UserRole.User, DateTimeOffset? ExpiresAt = null);

    /// <param name="Link">Shown only here: it cannot be read again.</param>
    /// <param name="IsMailed">Whether a mail brings the link to the address as well.</param>
    internal sealed record CreatedInvitationDto(
        Guid Id, string Email, UserRole Role, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, string Link, bool IsMailed)
    {
        public static CreatedInvitationDto Of(InvitationDto invitation, string link, bool isMailed) => new(
            invitation.Id, invitation.Email, invitation.Role, invitation.CreatedAt, invitation.ExpiresAt, link, isMailed);
    }
}
