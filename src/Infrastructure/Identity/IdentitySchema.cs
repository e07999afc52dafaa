namespace AssistantPlatform.Infrastructure.Identity;

internal static class IdentitySchema
{
    public const string Name = "identity";
}
