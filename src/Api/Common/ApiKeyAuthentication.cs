using System.Security.Claims;
using System.Text.Encodings.Web;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Common;

/// <summary>Programs that send an API key act for its owner. All keys that open nothing are refused alike.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IApiKeys keys,
    CurrentUser caller) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count > 0
            || await keys.FindAsync(Request.Headers[ApiKeyAccess.Header].ToString()) is not { } key)
        {
            return AuthenticateResult.Fail("This is no API key, or not the only credential.");
        }

        caller.Become(key.UserId, key.Id, key.Scopes);
        var scopes = key.Scopes.Select(scope => new Claim(ApiKeyAccess.ScopeClaim, scope));
        var principal = new ClaimsPrincipal(new ClaimsIdentity(scopes, SchemeName));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = SchemeName;
        return RefuseAsync();
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => RefuseAsync();

    private Task RefuseAsync() =>
        (ApiKeyAccess.RefusalOf(Context) ?? UserErrors.Forbidden).ToProblem(Context).ExecuteAsync(Context);
}
