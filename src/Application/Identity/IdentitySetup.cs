using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Identity;

internal static class IdentitySetup
{
    public static void AddIdentityUseCases(this IServiceCollection services)
    {
        services.AddScoped<CredentialCheck>();
        services.AddScoped<Reauthentication>();
        services.AddScoped<OtherSessions>();
    }
}
