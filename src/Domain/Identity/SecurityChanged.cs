using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>How an account is signed in to has changed, and its person should know.</summary>
public sealed record SecurityChanged(UserId User, SecurityChange Change) : IDomainEvent;

public enum SecurityChange
{
    PasswordChanged,
    SecondFactorEnabled,
    SecondFactorDisabled,
}
