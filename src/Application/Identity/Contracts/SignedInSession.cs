using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>A live session and who is behind it.</summary>
public sealed record SignedInSession(SessionId Id, UserId UserId, UserRole Role, DateTimeOffset EndsAt);
