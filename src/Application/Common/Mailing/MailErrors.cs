using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common.Mailing;

public static class MailErrors
{
    public static readonly Error NotTaken = new(
        "internal.mail_not_taken", ErrorKind.Unavailable, "The mail server did not take the mail. It is tried again.");
}
