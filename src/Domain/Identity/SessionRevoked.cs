using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public sealed record SessionRevoked(SessionId Session, UserId User, RevocationReason Reason, DateTimeOffset At) : IDomainEvent;
