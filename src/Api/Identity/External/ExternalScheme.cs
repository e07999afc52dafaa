using AssistantPlatform.Application.Identity;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>What the authentication schemes of all providers have in common.</summary>
internal static class ExternalScheme
{
    public const string CallbackRoute = "/external/{provider}/callback";

    private const string Prefix = "external:";
    private static readonly TimeSpan TimeAtProvider = TimeSpan.FromMinutes(10);

    public static string NameOf(IdentityProviderSettings provider) => Prefix + provider.Name;

    /// <summary>Null when no provider has this scheme.</summary>
    public static IdentityProviderSettings? ProviderOf(string? scheme, IdentitySettings settings) =>
        settings.Providers.Find(provider => NameOf(provider) == scheme);

    public static void Configure(
        RemoteAuthenticationOptions options, IdentityProviderSettings provider, ProviderBackchannel backchannel)
    {
        options.CallbackPath = CallbackPathOf(provider.Name);
        options.RemoteAuthenticationTimeout = TimeAtProvider;
        options.Backchannel = backchannel.Client;
        options.TimeProvider = backchannel.Clock;
        options.ClaimsIssuer = provider.Address;

        // Never used, because every sign-in ends in a session of ours, but wanted by the framework.
        options.SignInScheme = Prefix;
        options.CorrelationCookie.Name = "assistant_external.";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>Where the provider sends people back to, as it is registered there.</summary>
    public static string CallbackAddress(HttpRequest request, PathString callbackPath)
    {
        var settings = request.HttpContext.RequestServices.GetRequiredService<IOptions<PlatformSettings>>().Value;
        var origin = settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
        return origin + callbackPath;
    }

    private static PathString CallbackPathOf(string provider) => $"/api/v1/auth/external/{provider}/callback";
}
