using System.Globalization;

namespace AssistantPlatform.Api.Common;

/// <summary>Row versions as entity tags.</summary>
internal static class ETags
{
    public static void SetETag(this HttpResponse response, uint version) =>
        response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>False when the header names no version that a row can have; absent or <c>*</c> means any.</summary>
    public static bool TryGetIfMatch(this HttpRequest request, out uint? version)
    {
        version = null;
        var header = request.Headers.IfMatch.ToString();
        if (header is "" or "*")
        {
            return true;
        }

        if (!uint.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var known))
        {
            return false;
        }

        version = known;
        return true;
    }
}
