using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common;

/// <summary>Failures that belong to no module: about the request itself.</summary>
public static class CommonErrors
{
    public static readonly Error Invalid =
        new("request.invalid", ErrorKind.Invalid, "The request is not valid. See errors for the fields.");

    public static readonly Error CursorInvalid =
        new("request.cursor_invalid", ErrorKind.Invalid, "The cursor does not belong to this list. Start without one.");

    public static readonly Error Conflict =
        new("request.conflict", ErrorKind.Conflict, "Somebody else changed this at the same moment. Load it again and repeat.");

    public static readonly Error Stale = new(
        "request.stale",
        ErrorKind.PreconditionFailed,
        "It was changed since you loaded it. Load it again and repeat your change.");

    public static readonly Error DatabaseAway = new(
        "internal.database_away", ErrorKind.Unavailable, "The database does not answer. Nothing is lost; try again in a moment.")
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    public static readonly Error IdempotencyKeyInvalid = new(
        "request.idempotency_key_invalid",
        ErrorKind.Invalid,
        "An Idempotency-Key is 1 to 255 visible ASCII characters, in quotes or without; a UUID is a good one.");

    public static readonly Error IdempotencyMismatch = new(
        "request.idempotency_mismatch", ErrorKind.Conflict, "This Idempotency-Key was used for a different request.");

    public static readonly Error IdempotencyRunning = new(
        "request.idempotency_running", ErrorKind.Conflict, "The request with this Idempotency-Key is still being worked on.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    public static readonly Error RateLimited =
        new("request.rate_limited", ErrorKind.TooMany, "Too many requests. Wait a moment and try again.");

    public static readonly Error AddressRefused = new(
        "request.address_refused",
        ErrorKind.Invalid,
        "The address must be a public http or https address without a user name; an administrator can allow others.");

    public static readonly Error AddressUnreachable = new(
        "request.address_unreachable", ErrorKind.Unavailable, "The address cannot be reached, or does not answer as a web server.");

    public static readonly Error AddressTooSlow =
        new("request.address_too_slow", ErrorKind.Unavailable, "The address did not answer completely in time.");
}
