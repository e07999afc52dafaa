using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class SecondFactorErrors
{
    public static readonly Error CodeRequired = new(
        "identity.code_required",
        ErrorKind.Unauthenticated,
        "Enter the code that your authenticator app shows, or a recovery code.");

    public static readonly Error CodeInvalid =
        new("identity.code_invalid", ErrorKind.Unauthenticated, "The code is wrong, too old, or was used before.");

    /// <summary>For who is signed in already, and stays so.</summary>
    public static readonly Error CodeWrong =
        new("identity.code_wrong", ErrorKind.Forbidden, "The code is wrong, too old, or was used before.");

    public static readonly Error AlreadyEnabled = new(
        "identity.second_factor_enabled",
        ErrorKind.Conflict,
        "The second factor is on already. Turn it off first to set it up anew.");

    public static readonly Error NotSetUp =
        new("identity.second_factor_missing", ErrorKind.Conflict, "There is no second factor. Set it up first.");
}
