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
    private const string RoleClaim = "role";

    public static IServiceCollection AddBearerAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<AccessTokenRules>((options, rules) =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters = rules.Validation;
            options.TokenValidationParameters.RoleClaimType = RoleClaim;
            options.Events = new JwtBearerEvents { OnTokenValidated = AdmitAsync };
        });
        return services.AddAuthorization();
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

        context.Principal!.AddIdentity(new ClaimsIdentity([new Claim(RoleClaim, session.Role.ToString())], null, null, RoleClaim));
        services.GetRequiredService<CurrentUser>().Become(session.UserId, session.Id);
    }
}
