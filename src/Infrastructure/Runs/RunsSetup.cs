using AssistantPlatform.Application.Runs.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Runs;

internal static class RunsSetup
{
    public static void AddRuns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RunOptions>().Bind(configuration.GetSection(RunOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<InProcessRunEventLog>();
        services.AddSingleton<IRunEventLog>(provider => provider.GetRequiredService<InProcessRunEventLog>());
        services.AddHostedService(provider => provider.GetRequiredService<InProcessRunEventLog>());
        services.AddHostedService<CancelRequestPoll>();
    }
}
