using AssistantPlatform.Application.Identity;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Identity.External;

internal sealed class GitHubProviderOptions(IOptions<IdentitySettings> settings, ProviderBackchannel backchannel)
    : IConfigureNamedOptions<OAuthOptions>
{
    public void Configure(OAuthOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OAuthOptions options)
    {
        if (ExternalScheme.ProviderOf(name, settings.Value) is not { } provider)
        {
            return;
        }

        options.Events = new OAuthEvents
        {
            OnTicketReceived = context => ExternalCallback.AdmitAsync(context, provider),
            OnAccessDenied = ExternalRefusal.DeniedAsync,
            OnRemoteFailure = ExternalRefusal.FailedAsync,
        };
        ExternalScheme.Configure(options, provider, backchannel);
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.UsePkce = true;
        options.AuthorizationEndpoint = $"{provider.Address}/login/oauth/authorize";
        options.TokenEndpoint = $"{provider.Address}/login/oauth/access_token";
        options.UserInformationEndpoint = $"{ApiOf(provider)}/user";
        options.Scope.Add("read:user");
        options.Scope.Add("user:email");
    }

    /// <summary>GitHub's own API has a host of its own; that of an Enterprise Server is a folder of it.</summary>
    private static string ApiOf(IdentityProviderSettings provider) =>
        new Uri(provider.Address).Host == "github.com" ? "https://api.github.com" : $"{provider.Address}/api/v3";
}
