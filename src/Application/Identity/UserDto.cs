using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <param name="HasPassword">False for people who sign in with providers only.</param>
public sealed record UserDto(
    Guid Id, string Email, string DisplayName, UserRole Role, DateTimeOffset CreatedAt, bool HasPassword)
{
    internal static UserDto Of(User user) => new(
        user.Id.Value, user.Email, user.DisplayName, user.Role, user.CreatedAt, user.HasPassword);
}
