using AssistantPlatform.Api.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Api.Identity;

/// <summary>A cookie comes along whoever made the browser send it, so routes that read it ask where the request was made.</summary>
internal static class CookieOrigin
{
    private const string CustomHeader = "X-Requested-With";

    public static readonly Error Refused = new(
        "identity.origin_refused", ErrorKind.Forbidden, "This request was not made by a page of this server.");

    public static Error? Check(HttpRequest request)
    {
        return SameOrigin.IsOf(request, request.Headers.Origin) && request.Headers.ContainsKey(CustomHeader) ? null : Refused;
    }
}
