using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class InvitationErrors
{
    public static readonly Error NotFound =
        new("identity.invitation_not_found", ErrorKind.NotFound, "There is no such invitation.");

    /// <summary>Whether it was used, withdrawn, too old or never there is nobody's business who does not hold it.</summary>
    public static readonly Error Invalid = new(
        "identity.invitation_invalid",
        ErrorKind.Forbidden,
        "This invitation is not valid: it was used, withdrawn or is too old, or it is for another address. Ask for a new one.");
}
