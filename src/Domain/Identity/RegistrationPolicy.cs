namespace AssistantPlatform.Domain.Identity;

/// <summary>What an administrator decided about new accounts. There is one at most; without it the configuration decides.</summary>
public sealed class RegistrationPolicy
{
    /// <summary>Of the only row.</summary>
    private const int OnlyId = 1;

    private RegistrationPolicy()
    {
    }

    public int Id { get; private init; } = OnlyId;

    /// <summary>Whether people without an invitation may make an account.</summary>
    public bool IsOpen { get; private set; }

    public static RegistrationPolicy Of(bool isOpen) => new() { IsOpen = isOpen };

    public void Change(bool isOpen) => IsOpen = isOpen;
}
