using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Common;

internal static class RequestOrigin
{
    /// <summary>True when a page of this server made the request. Without an Origin header nobody can tell, so false.</summary>
    public static bool IsFromOwnPage(this HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return Same(origin, SeenAddress(request)) || Same(origin, request.OutsideAddress());
    }

    /// <summary>Where people find this server, without a slash at the end.</summary>
    public static string OutsideAddress(this HttpRequest request)
    {
        var settings = request.HttpContext.RequestServices.GetRequiredService<IOptions<PlatformSettings>>().Value;
        return settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? SeenAddress(request);
    }

    private static string SeenAddress(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
