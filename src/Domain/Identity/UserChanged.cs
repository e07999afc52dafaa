using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>An account was made, or what others see of it has changed.</summary>
public sealed record UserChanged(UserId User, bool IsNew) : IDomainEvent;
