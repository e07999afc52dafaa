using AssistantPlatform.Application.Identity;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>A provider speaks for the address that it is configured by, and for no other (OpenID Connect Discovery, 4.3).</summary>
internal sealed class ProviderMetadataRules(IdentityProviderSettings provider)
    : IConfigurationValidator<OpenIdConnectConfiguration>
{
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration) => ObjectionTo(configuration) switch
    {
        null => new ConfigurationValidationResult { Succeeded = true },
        var objection => new ConfigurationValidationResult { ErrorMessage = objection },
    };

    private string? ObjectionTo(OpenIdConnectConfiguration configuration)
    {
        if (configuration.Issuer?.TrimEnd('/') != provider.Address)
        {
            return $"The provider at {provider.Address} calls itself by another name.";
        }

        return configuration.JsonWebKeySet?.Keys.Count > 0
            && IsTrustworthy(configuration.AuthorizationEndpoint)
            && IsTrustworthy(configuration.TokenEndpoint)
            && (configuration.UserInfoEndpoint is not { Length: > 0 } about || IsTrustworthy(about))
                ? null
                : $"The provider at {provider.Address} has no keys, or endpoints that are not https.";
    }

    private bool IsTrustworthy(string? endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.IsLoopback && new Uri(provider.Address).IsLoopback));
}
