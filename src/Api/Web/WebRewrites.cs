using Microsoft.AspNetCore.Rewrite;

namespace AssistantPlatform.Api.Web;

/// <summary>
/// Addresses of the exported web app. A page with an id in its address is one file, which reads the id itself;
/// the <c>.txt</c> and <c>__next</c> rules are what the app's router asks for on the way to it.
/// </summary>
internal static class WebRewrites
{
    private const string PagesWithIds = @"chat|jobs(?=/[\da-f-]{36})|pipelines/(?:start|runs)|settings/webhooks";
    private const string Pages = "chat|login|register|forgot-password|reset-password|verify-email|goodbye|notifications"
        + "|settings(?:/[a-z-]+)?|admin(?:/[a-z-]+)?|pipelines(?:/[a-z-]+)?|jobs(?:/[a-z-]+)?";

    public static RewriteOptions Create() => new RewriteOptions()
        .AddRewrite($@"^({PagesWithIds})/([\w-]+)\.txt$", "$1.txt", skipRemainingRules: true)
        .AddRewrite($@"^({PagesWithIds})/(?!__next)([\w-]+)/(__next\..*)$", "$1/$3", skipRemainingRules: true)
        .AddRewrite($@"^({PagesWithIds})/(?!__next)([\w-]+)$", "$1.html", skipRemainingRules: true)
        .AddRewrite($"^({Pages})$", "$1.html", skipRemainingRules: true)
        .AddRewrite("^$", "index.html", skipRemainingRules: true);
}
