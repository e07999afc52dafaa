using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <param name="EmailVerifiedAt">Null while nobody has confirmed the address.</param>
/// <param name="HasPassword">False for people who sign in with providers only.</param>
public sealed record UserDto(
    Guid Id,
    string Email,
    string DisplayName,
    UserRole Role,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EmailVerifiedAt,
    bool HasPassword)
{
    internal static UserDto Of(User user) => new(
        user.Id.Value, user.Email, user.DisplayName, user.Role, user.CreatedAt, user.EmailVerifiedAt, user.HasPassword);
}
