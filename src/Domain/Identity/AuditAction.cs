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
    ExternalLoginLinked,
    ExternalLoginUnlinked,
    ApiKeyCreated,
    ApiKeyRevoked,
    RoleChanged,
    UserDisabled,
    UserEnabled,
    RegistrationOpened,
    RegistrationClosed,
    InvitationCreated,
    InvitationRevoked,
    InvitationAccepted,
    SigningKeysRotated,
    DataExported,
    UserDeleted,
}
