using AssistantPlatform.Application.Common.Mailing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Mailing;

internal static class MailingSetup
{
    public static void AddMailing(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SmtpSettings>().BindConfiguration(SmtpSettings.Section);
        services.AddSingleton<IValidateOptions<SmtpSettings>, SmtpSettingsValidator>();
        services.AddSingleton<IMailer, MailKitMailer>();
        services.AddSingleton<IMailSeal, DataProtectionMailSeal>();
    }
}
