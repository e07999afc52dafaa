using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>GitHub speaks OAuth but not OpenID Connect: who somebody is, its API tells.</summary>
internal sealed class GitHubHandler(IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    private string CallbackAddress => ExternalScheme.CallbackAddress(Request, Options.CallbackPath);

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        base.BuildChallengeUrl(properties, CallbackAddress);

    protected override Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context) =>
        base.ExchangeCodeAsync(new OAuthCodeExchangeContext(context.Properties, context.Code, CallbackAddress));

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        using var user = await GetAsync(Options.UserInformationEndpoint, tokens.AccessToken!);
        using var emails = await GetAsync(Options.UserInformationEndpoint + "/emails", tokens.AccessToken!);

        // Names of people there can change hands, their numbers cannot.
        identity.AddClaim(new Claim(ExternalClaims.Issuer, ClaimsIssuer));
        identity.AddClaim(new Claim(ExternalClaims.Subject, $"{user.RootElement.GetProperty("id").GetInt64()}"));
        if (user.RootElement.TryGetProperty("name", out var name) && name.GetString() is { } text)
        {
            identity.AddClaim(new Claim(ExternalClaims.Name, text));
        }

        foreach (var email in emails.RootElement.EnumerateArray().Where(email => email.GetProperty("primary").GetBoolean()))
        {
            identity.AddClaim(new Claim(ExternalClaims.Email, email.GetProperty("email").GetString()!));
            identity.AddClaim(new Claim(ExternalClaims.EmailVerified, $"{email.GetProperty("verified").GetBoolean()}"));
        }

        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<JsonDocument> GetAsync(string? address, string accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.Accept.ParseAdd("application/vnd.github+json");
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
        response.EnsureSuccessStatusCode();
        return await JsonDocument.ParseAsync(
            await response.Content.ReadAsStreamAsync(Context.RequestAborted), cancellationToken: Context.RequestAborted);
    }
}
