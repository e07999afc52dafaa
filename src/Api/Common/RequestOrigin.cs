using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Common;

internal static class RequestOrigin
{
    /// <summary>True when a page of this server made the request. Without an Origin header nobody can tell, so false.</summary>
    public static bool IsFromOwnPage(this HttpRequest request)
    {
        var settings = request.HttpContext.RequestServices.GetRequiredService<IOptions<PlatformSettings>>().Value;
        var origin = request.Headers.Origin.ToString();
        return Same(origin, $"{request.Scheme}://{request.Host}")
            || (settings.PublicUrl is { } url && Same(origin, url.GetLeftPart(UriPartial.Authority)));
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
