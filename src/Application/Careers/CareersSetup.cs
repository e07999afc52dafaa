using AssistantPlatform.Application.Careers.Agents;
using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Careers.Profiles;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Careers;

internal static class CareersSetup
{
    public static void AddCareers(this IServiceCollection services)
    {
        services.AddScoped<IPersonalData, CareersPersonalData>();
        services.AddSingleton(JobsArea.Definition);
        services.AddScoped<DocumentShelf>();
        services.AddScoped<ProfileLinks>();
        services.AddWorkItem<ExtractText>();
        services.AddWorkItem<DiscardUnusedFile>();
    }
}
