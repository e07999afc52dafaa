using AssistantPlatform.Application.Identity;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace AssistantPlatform.Api.Identity.External;

internal static class OpenIdEvents
{
    private const string AlwaysNamesItself = "authorization_response_iss_parameter_supported";

    public static OpenIdConnectEvents Create(IdentityProviderSettings provider) => new()
    {
        OnRedirectToIdentityProvider = AddressCallback,
        OnAuthorizationCodeReceived = CheckSenderAsync,
        OnTicketReceived = context => ExternalCallback.AdmitAsync(context, provider),
        OnAccessDenied = ExternalRefusal.DeniedAsync,
        OnRemoteFailure = ExternalRefusal.FailedAsync,
    };

    private static Task AddressCallback(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri =
            ExternalScheme.CallbackAddress(context.Request, context.Options.CallbackPath);
        return Task.CompletedTask;
    }

    /// <summary>An answer that another provider gave is not ours to redeem here (RFC 9207).</summary>
    private static async Task CheckSenderAsync(AuthorizationCodeReceivedContext context)
    {
        var metadata = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var isNamed = context.ProtocolMessage.Iss is { Length: > 0 };
        var mustBeNamed = metadata.AdditionalData.TryGetValue(AlwaysNamesItself, out var promised)
            && promised.ToString() is "True" or "true";
        if (isNamed ? context.ProtocolMessage.Iss != metadata.Issuer : mustBeNamed)
        {
            context.Fail("The answer is another provider's.");
        }
    }
}
