using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Common.Mailing;

internal static class MailingSetup
{
    public static void AddOutbox(this IServiceCollection services)
    {
        services.AddScoped<IOutbox, Outbox>();
        services.AddWorkItem<SendMail>();
    }
}
