using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>Sends somebody to a provider.</summary>
internal static partial class ExternalChallenge
{
    /// <summary>Binds the browser to this sign-in, and tells at which address of the provider it begins.</summary>
    public static async Task<Result<string>> BeginAsync(
        string provider, AuthenticationProperties intent, HttpContext context)
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<IOptions<IdentitySettings>>().Value;
        var known = settings.Providers.Find(known => known.Name.Equals(provider, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            return ExternalLoginErrors.ProviderUnknown;
        }

        try
        {
            await context.ChallengeAsync(ExternalScheme.NameOf(known), intent);
            return AddressIn(context.Response);
        }
        catch (Exception exception) when (IsProviderAway(exception) && !context.RequestAborted.IsCancellationRequested)
        {
            LogAway(services.GetRequiredService<ILogger<OpenIdConnectHandler>>(), exception, known.Name);
            return ExternalLoginErrors.ProviderUnavailable;
        }
    }

    // Without its metadata the framework has no address to send people to, and says so with the wider exception.
    private static bool IsProviderAway(Exception exception) => exception is InvalidOperationException
        or HttpRequestException or OperationCanceledException or OpenIdConnectProtocolException;

    private static string AddressIn(HttpResponse response)
    {
        var address = response.Headers.Location.ToString();
        response.Headers.Location = default;
        response.StatusCode = StatusCodes.Status200OK;
        return address;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign-in provider {Provider} cannot be asked")]
    private static partial void LogAway(ILogger logger, Exception exception, string provider);
}
