using AssistantPlatform.Application.Identity;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace AssistantPlatform.Api.Identity.External;

internal static class OpenIdEvents
{
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
        var isRight = context.ProtocolMessage.Iss is { Length: > 0 } sender
            ? sender == metadata.Issuer
            : !metadata.AuthorizationResponseIssParameterSupported;
        if (!isRight)
        {
            context.Fail("The answer is another provider's.");
        }
    }
}
