using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class AccountTokenErrors
{
    public static readonly Error Invalid = new(
        "identity.link_invalid",
        ErrorKind.Invalid,
        "This link was used already, is too old, or was replaced by a newer one. Ask for a new link.");

    public static readonly Error NoMail = new(
        "identity.no_mail", ErrorKind.Conflict, "This server sends no mail. Ask an administrator for a link.");
}
