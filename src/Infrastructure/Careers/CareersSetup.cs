using AssistantPlatform.Application.Careers;
using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Application.Careers.Import;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Careers.Samples;
using AssistantPlatform.Infrastructure.Careers.Extraction;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Careers;

internal static class CareersSetup
{
    public static void AddCareers(this IServiceCollection services)
    {
        services.AddScoped<ICareersDb>(provider => provider.GetRequiredService<AppDbContext>());
        services.AddSingleton<IJobSearch, PostgresJobSearch>();
        services.AddScoped<IFoundJobs, PostgresFoundJobs>();
        services.AddScoped<IJobCopy, PostgresJobCopy>();
        services.AddScoped<IJobStatistics, PostgresJobStatistics>();
        services.AddSingleton<IPostingText, PostingText>();
        services.AddSingleton<IPostingPages, PostingPages>();
        services.AddSingleton(ExtractionLimits.Default);
        services.AddSingleton<ITextExtractor, ProcessTextExtractor>();
    }
}
