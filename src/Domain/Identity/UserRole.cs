namespace AssistantPlatform.Domain.Identity;

public enum UserRole
{
    User,
    Administrator,
}
