using AssistantPlatform.Application.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>Gives every configured provider its own authentication scheme, which speaks the protocol.</summary>
internal static class ExternalSignInSetup
{
    public static IServiceCollection AddExternalSignIn(this IServiceCollection services)
    {
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<IdentitySettings>>(AddSchemes);
        services.AddSingleton<ProviderBackchannel>();
        services.AddSingleton<PendingSignIn>();

        services.AddTransient<OpenIdConnectHandler>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OpenIdProviderOptions>();
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();

        services.AddTransient<GitHubHandler>();
        services.AddSingleton<IConfigureOptions<OAuthOptions>, GitHubProviderOptions>();
        services.AddSingleton<
            IPostConfigureOptions<OAuthOptions>, OAuthPostConfigureOptions<OAuthOptions, GitHubHandler>>();
        return services;
    }

    private static void AddSchemes(AuthenticationOptions authentication, IOptions<IdentitySettings> settings)
    {
        foreach (var provider in settings.Value.Providers)
        {
            authentication.AddScheme(ExternalScheme.NameOf(provider), scheme =>
                scheme.HandlerType = provider.IsGitHub ? typeof(GitHubHandler) : typeof(OpenIdConnectHandler));
        }
    }
}
