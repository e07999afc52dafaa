using AssistantPlatform.Api.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Api.Identity;

/// <summary>A cookie comes along whoever made the browser send it, so routes that read it ask where they were called.</summary>
internal static class CookieOrigin
{
    // Another site's page cannot set a header of its own without asking first, and is never told yes.
    private const string CustomHeader = "X-Requested-With";

    public static Error? Check(HttpRequest request) =>
        request.IsFromOwnPage() && request.Headers.ContainsKey(CustomHeader) ? null : SessionErrors.OriginRefused;
}
