using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public sealed record UserClosed(UserId User, DateTimeOffset At) : IDomainEvent;
