using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Application.Pipelines.Schedules;
using AssistantPlatform.Application.Runs.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Pipelines;

internal static class PipelinesSetup
{
    public static void AddPipelineUseCases(this IServiceCollection services)
    {
        services.AddPipelines(typeof(PipelinesSetup).Assembly);
        services.AddSingleton<PipelineCatalog>();
        services.AddSingleton<PipelineWorker>();
        services.AddScoped<PipelineRunStarter>();
        services.AddScoped<PipelineNotices>();
        services.AddScoped<IAgentPipelines, AgentPipelines>();
        services.AddScoped<SchedulePlanner>();
        services.AddScoped<ScheduleQueue>();
        services.AddScoped<ScheduleTermsCheck>();
        services.AddScoped<IPersonalData, PipelinesPersonalData>();
        services.AddScoped<IRetention, PipelineRunRetention>();
        services.AddScoped<IRunNarrator, PipelineRunNarrator>();
        services.AddWorkItem<ExecutePipelineRun>();
        services.AddWorkItem<FireSchedule>();
    }
}
