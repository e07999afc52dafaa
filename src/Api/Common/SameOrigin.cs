namespace AssistantPlatform.Api.Common;

/// <summary>Whether a request was made by a page of this very server.</summary>
internal static class SameOrigin
{
    public static bool IsOf(HttpRequest request, string? origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
