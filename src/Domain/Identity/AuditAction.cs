namespace AssistantPlatform.Domain.Identity;

/// <summary>What is worth remembering for the safety of accounts.</summary>
public enum AuditAction
{
    UserRegistered,
    LoggedIn,
    LogInFailed,
    LoggedOut,
    SessionRevoked,
    RefreshReused,
    PasswordChanged,
    PasswordReset,
    PasswordResetIssued,
    EmailVerified,
    SecondFactorEnabled,
    SecondFactorDisabled,
    RecoveryCodeUsed,
    ApiKeyCreated,
    ApiKeyRevoked,
    RoleChanged,
    UserDisabled,
    UserEnabled,
}
