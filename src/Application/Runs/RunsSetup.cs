using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Runs;

internal static class RunsSetup
{
    public static void AddRuns(this IServiceCollection services)
    {
        services.AddScoped<IRuns, RunLedger>();
        services.AddScoped<IPersonalData, RunsPersonalData>();
        services.AddScoped<IRetention, RunRetention>();
        services.AddSingleton<IRunCancellations, RunCancellations>();
        services.AddSingleton<IRunFollower, RunFollower>();
        services.AddSingleton<IRunTeller, RunTeller>();
    }
}
