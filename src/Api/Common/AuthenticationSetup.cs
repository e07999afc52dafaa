using System.Security.Claims;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.JsonWebTokens;

namespace AssistantPlatform.Api.Common;

/// <summary>
/// Who calls. An access token says who, and the stored session says whether still and in which role. A request that carries
/// an API key is judged by that key.
/// </summary>
internal static class AuthenticationSetup
{
    private const string ByHeader = "ByHeader";

    public static IServiceCollection AddCallerAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication(ByHeader)
            .AddPolicyScheme(ByHeader, displayName: null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, _ => { })
            .AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<AccessTokenRules, AccessTokenHandler>(Configure);
        return services.AddAuthorization(options => options.DefaultPolicy = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(access => access.Resource is HttpContext request && ApiKeyAccess.RefusalOf(request) is null)
            .Build());
    }

    private static string SchemeOf(HttpContext context) => context.Request.Headers.ContainsKey(ApiKeyAccess.Header)
        ? ApiKeyAuthentication.SchemeName
        : JwtBearerDefaults.AuthenticationScheme;

    private static void Configure(JwtBearerOptions options, AccessTokenRules rules, AccessTokenHandler handler)
    {
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(handler);
        options.TokenValidationParameters = rules.Validation;
        options.Events = new JwtBearerEvents { OnTokenValidated = AdmitAsync };
    }

    private static async Task AdmitAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var session = Guid.TryParse(context.Principal?.FindFirstValue(JwtRegisteredClaimNames.Sid), out var id)
            ? await services.GetRequiredService<ISessions>().FindAsync(SessionId.From(id))
            : null;
        if (session is null)
        {
            context.Fail("The session has ended.");
            return;
        }

        var role = new Claim(AccessTokenRules.RoleClaim, session.Role.ToString());
        context.Principal!.Identities.First().AddClaim(role);
        services.GetRequiredService<CurrentUser>().Become(session.UserId, session.Id);
    }
}
