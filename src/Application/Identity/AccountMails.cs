using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>
/// What people read about their accounts. Never with the name of an account: whoever registers with somebody else's address
/// could say something to them by it.
/// </summary>
internal static class AccountMails
{
    public static Mail ResetPassword(User user, AccountLink link) =>
        new(user.Email, "Reset your password", "You can choose a new password for your account.")
        {
            Link = new MailLink("Choose a new password", link.Path),
            Note = "The link works once, within an hour. If you did not ask for it, ignore this mail: your password stays.",
            GoodUntil = link.ExpiresAt,
        };

    public static Mail VerifyEmail(User user, AccountLink link) =>
        new(user.Email, "Confirm your e-mail address", "There is a new account with this address. Is it yours? Then confirm it.")
        {
            Link = new MailLink("Confirm my address", link.Path),
            Note = "The link works once, within a day. If you did not create an account, ignore this mail.",
            GoodUntil = link.ExpiresAt,
        };

    public static Mail Invitation(Invitation invitation, string token) =>
        new(invitation.Email, "You are invited", "An administrator invites you to make an account.")
        {
            Link = new MailLink("Create my account", $"/register#invitation={token}"),
            Note = "The link works once, and only for this address. If you do not know what this is about, ignore this mail.",
            GoodUntil = invitation.ExpiresAt,
        };

    public static Mail AlreadyRegistered(User user) =>
        new(
            user.Email,
            "You have an account already",
            "Somebody wanted to create an account with this address. There is one already, and nothing about it was changed. "
            + "If it was you, sign in.")
        {
            Link = new MailLink("Sign in", "/login"),
            Note = "“Forgot password?” on that page helps if you do not remember yours. If it was not you, ignore this mail.",
        };

    public static Mail Notice(User user, SecurityChange change, DateTimeOffset now)
    {
        var (subject, what) = change switch
        {
            SecurityChange.PasswordChanged => ("Your password was changed", "Your account has a new password"),
            SecurityChange.SecondFactorEnabled =>
                ("Your second factor was turned on", "Signing in to your account takes a code of your authenticator app"),
            _ => ("Your second factor was turned off", "Signing in to your account takes no code any more"),
        };
        var since = FormattableString.Invariant($"since {now:d MMMM yyyy, HH:mm} UTC");
        return new Mail(user.Email, subject, $"{what}, {since}. Other devices were signed out.")
        {
            Link = new MailLink("Choose a new password", "/forgot-password"),
            Note = "If this was you, there is nothing to do. If not, choose a new password and tell who runs this server.",
        };
    }
}
