using System.Security.Claims;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Identity;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;

namespace AssistantPlatform.Api.Common;

/// <summary>Bearer tokens: the token says who, the stored session says whether still, and in which role.</summary>
internal static class AuthenticationSetup
{
    public static IServiceCollection AddBearerAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<AccessTokenRules>(Configure);
        return services.AddAuthorization();
    }

    private static void Configure(JwtBearerOptions options, AccessTokenRules rules)
    {
        options.MapInboundClaims = false;
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
