namespace AssistantPlatform.Domain.Identity;

public enum RevocationReason
{
    LoggedOut,
    EndedByUser,
    RefreshReused,
    RightsTaken,
}
