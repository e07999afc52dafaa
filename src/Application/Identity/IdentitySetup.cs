using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Identity;

internal static class IdentitySetup
{
    public static void AddIdentityUseCases(this IServiceCollection services)
    {
        services.AddScoped<IAccounts, Accounts>();
        services.AddScoped<IAudit, Audit>();
        services.AddScoped<Admissions>();
        services.AddScoped<INotifications, Notifications>();
        services.AddScoped<CredentialCheck>();
        services.AddScoped<SignIn>();
        services.AddScoped<Reauthentication>();
        services.AddScoped<OtherSessions>();
        services.AddScoped<AccountEnd>();
        services.AddScoped<IPersonalData, IdentityPersonalData>();
        services.AddScoped<IRetention, IdentityRetention>();
        services.AddWorkItem<EraseAccount>();
        services.AddScoped<LiveSessions>();
        services.AddScoped<ChosenPassword>();
        services.AddScoped<AccountTokens>();
        services.AddScoped<EmailVerification>();
        services.AddWorkItem<MailAccountLink>();
    }
}
