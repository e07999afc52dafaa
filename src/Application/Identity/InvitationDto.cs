using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <param name="Role">What the account is going to be.</param>
public sealed record InvitationDto(Guid Id, string Email, UserRole Role, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    internal static InvitationDto Of(Invitation invitation) =>
        new(invitation.Id.Value, invitation.Email, invitation.Role, invitation.CreatedAt, invitation.ExpiresAt);
}
