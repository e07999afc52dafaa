namespace AssistantPlatform.Domain.Identity;

public enum RevocationReason
{
    LoggedOut,
    EndedByUser,
    PasswordChanged,
    SecondFactorChanged,
    LoginUnlinked,
    RefreshReused,
    RightsTaken,
    AccountDeleted,
}
