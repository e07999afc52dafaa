using AssistantPlatform.Application.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>The authorization code flow with PKCE, strict about everything a provider may be lax about.</summary>
internal sealed class OpenIdProviderOptions(IOptions<IdentitySettings> settings, ProviderBackchannel backchannel)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public void Configure(OpenIdConnectOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (ExternalScheme.ProviderOf(name, settings.Value) is not { } provider)
        {
            return;
        }

        options.Events = OpenIdEvents.Create(provider);
        ExternalScheme.Configure(options, provider, backchannel);
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.Authority = provider.Address;
        options.ConfigurationManager = MetadataOf(provider);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.NonceCookie.Name = "assistant_external_nonce.";
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SignedOutCallbackPath = default;
        options.RemoteSignOutPath = default;
        options.DisableTelemetry = true;
        TakeClaims(options);
        options.TokenHandler = new SignedIdTokens();
        options.TokenValidationParameters = IdTokenRules.For(provider, backchannel.Clock);
    }

    private static void TakeClaims(OpenIdConnectOptions options)
    {
        options.Scope.Add("email");
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Clear();
        foreach (var claim in ExternalClaims.AboutThePerson)
        {
            options.ClaimActions.MapUniqueJsonKey(claim, claim);
        }
    }

    private ConfigurationManager<OpenIdConnectConfiguration> MetadataOf(IdentityProviderSettings provider) => new(
        $"{provider.Address}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(backchannel.Client) { RequireHttps = !new Uri(provider.Address).IsLoopback },
        new ProviderMetadataRules(provider));
}
