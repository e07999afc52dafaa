using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class SessionErrors
{
    public static readonly Error NotFound =
        new("identity.session_not_found", ErrorKind.NotFound, "There is no such session.");

    public static readonly Error Unauthenticated =
        new("identity.unauthenticated", ErrorKind.Unauthenticated, "Sign in first: offer a ticket or send an access token.");

    public static readonly Error TooOld = new(
        "identity.session_too_old",
        ErrorKind.Forbidden,
        "Your account has no password to ask for. Sign out and in again, then do this within five minutes.");

    public static readonly Error RefreshInvalid =
        new("identity.refresh_invalid", ErrorKind.Unauthenticated, "The session has ended. Sign in again.");

    public static readonly Error RefreshReused = new(
        "identity.refresh_reused",
        ErrorKind.Unauthenticated,
        "This refresh token was used before, so its session was ended for safety. Sign in again.");

    public static readonly Error OriginRefused =
        new("identity.origin_refused", ErrorKind.Forbidden, "This request was not made by a page of this server.");

    public static readonly Error TicketInvalid =
        new("identity.ticket_invalid", ErrorKind.Unauthenticated, "The ticket was used already or is too old.");
}
