using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

public sealed record UserDto(Guid Id, string Email, string DisplayName, UserRole Role, DateTimeOffset CreatedAt)
{
    internal static UserDto Of(User user) => new(user.Id.Value, user.Email, user.DisplayName, user.Role, user.CreatedAt);
}
