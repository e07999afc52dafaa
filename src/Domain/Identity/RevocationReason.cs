namespace AssistantPlatform.Domain.Identity;

public enum RevocationReason
{
    LoggedOut,
    EndedByUser,
    PasswordChanged,
    SecondFactorChanged,
    RefreshReused,
    RightsTaken,
    AccountDeleted,
}
