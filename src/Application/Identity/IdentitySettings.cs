namespace AssistantPlatform.Application.Identity;

public sealed class IdentitySettings
{
    public const string Section = "Identity";

    public bool RegistrationOpen { get; init; } = true;
}
