using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Api.Conversations;

/// <summary>What can be wrong with a socket or a frame before any use case sees it.</summary>
internal static class SocketErrors
{
    public static readonly Error UpgradeExpected =
        new("request.upgrade_expected", ErrorKind.Invalid, "This address speaks WebSocket only.");

    public static readonly Error FrameMalformed =
        new("request.frame_malformed", ErrorKind.Invalid, "The frame is not a JSON object with the members that its type needs.");

    public static readonly Error FrameTooLarge =
        new("request.frame_too_large", ErrorKind.TooLarge, "The frame is larger than 256 KiB.");

    public static readonly Error FrameTypeUnknown =
        new("request.frame_type_unknown", ErrorKind.Invalid, "The type is send_message, subscribe, cancel, approve or ping.");

    public static readonly Error TooManySubscriptions =
        new("request.too_many_subscriptions", ErrorKind.TooMany, "This socket follows too many runs already.");

    public static readonly Error Unexpected =
        new("internal.unexpected", ErrorKind.Unavailable, "Something went wrong on the server. Try again.");
}
