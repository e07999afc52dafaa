using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>Pages of the web app. What they are to say stands behind the #, which no server and no log sees.</summary>
internal static class WebPages
{
    public const string Home = "/";
    public const string Security = "/settings/security";

    private const string Login = "/login";

    /// <summary>A path of this site as it was asked for; the home page in place of anything else.</summary>
    public static string LocalPath(string? wanted) => wanted is ['/', ..]
        && !wanted.StartsWith("//", StringComparison.Ordinal)
        && !wanted.Any(character => character == '\\' || char.IsControl(character) || char.IsWhiteSpace(character))
            ? wanted
            : Home;

    public static string LoginAfter(Error error) => $"{Login}#error={error.Code}";

    public static string LoginCode(string returnPath) => $"{Login}?next={Uri.EscapeDataString(returnPath)}#code";

    public static string SecurityAfter(Error error) => $"{Security}#error={error.Code}";
}
