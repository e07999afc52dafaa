using AssistantPlatform.Application.Runs;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Redis;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Runs;

internal static class RunsSetup
{
    public static void AddRuns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RunOptions>().BindConfiguration(RunOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<IRunsDb>(provider => provider.GetRequiredService<AppDbContext>());
        services.AddSingleton<IInterceptor, CancelRequestInterceptor>();
        services.AddHostedService<CancelRequestPoll>();
        if (configuration.HasRedis())
        {
            services.AddSingleton<IRunEventLog, RedisRunEventLog>();
            return;
        }

        services.AddSingleton<InProcessRunEventLog>();
        services.AddSingleton<IRunEventLog>(provider => provider.GetRequiredService<InProcessRunEventLog>());
        services.AddHostedService(provider => provider.GetRequiredService<InProcessRunEventLog>());
    }
}
