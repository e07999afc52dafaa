using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class UserErrors
{
    public static readonly Error EmailTaken =
        new("identity.email_taken", ErrorKind.Conflict, "There is an account with this e-mail address already.");

    public static readonly Error RegistrationClosed = new(
        "identity.registration_closed",
        ErrorKind.Forbidden,
        "This server takes no new accounts. Ask an administrator to invite you.");

    public static readonly Error SetupCodeRequired = new(
        "identity.setup_code_required",
        ErrorKind.Forbidden,
        "The first account takes the set-up code, which the server printed when it started.");

    public static readonly Error SetupCodeWrong = new(
        "identity.setup_code_wrong",
        ErrorKind.Forbidden,
        "The set-up code is wrong. The server printed the right one when it started.");

    public static readonly Error CredentialsInvalid =
        new("identity.credentials_invalid", ErrorKind.Unauthenticated, "The e-mail address or the password is wrong.");

    public static readonly Error PasswordWrong =
        new("identity.password_wrong", ErrorKind.Forbidden, "The password is wrong.");

    public static readonly Error NotFound = new("identity.user_not_found", ErrorKind.NotFound, "There is no such account.");

    public static readonly Error Disabled = new(
        "identity.account_disabled", ErrorKind.Forbidden, "An administrator has disabled this account. Ask them to enable it.");

    public static readonly Error EmailUnverified = new(
        "identity.email_unverified",
        ErrorKind.Forbidden,
        "Confirm your e-mail address first: open the link in the mail that was sent to you, or ask for another one.");

    public static readonly Error Forbidden = new(
        "identity.forbidden", ErrorKind.Forbidden, "This takes a person who has signed in, and has the role for it.");

    public static readonly Error OwnAccount = new(
        "identity.own_account", ErrorKind.Conflict, "Nobody does this to their own account. Ask another administrator.");

    public static readonly Error LastAdministrator = new(
        "identity.last_administrator",
        ErrorKind.Conflict,
        "You are the only administrator. Make somebody else one before you delete your account.");

    public static readonly Error Busy = new(
        "identity.busy", ErrorKind.Unavailable, "Too many people are signing in at this moment. Try again in a second.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };
}
