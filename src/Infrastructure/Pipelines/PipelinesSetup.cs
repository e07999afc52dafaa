using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Pipelines.BuiltIn;
using AssistantPlatform.Application.Pipelines.Schedules;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Pipelines;

internal static class PipelinesSetup
{
    public static void AddPipelines(this IServiceCollection services)
    {
        services.AddScoped<IPipelinesDb>(provider => provider.GetRequiredService<AppDbContext>());
        services.AddSingleton<ICronCalendar, CronosCalendar>();
        services.AddSingleton<IPageReader, AngleSharpPageReader>();
        services.AddSingleton<IPipelineStatistics, PostgresPipelineStatistics>();
    }
}
