using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Work;

internal static class WorkSetup
{
    public static void AddWork(this IServiceCollection services)
    {
        services.AddScoped<IWorkQueue, PostgresWorkQueue>();
        services.AddScoped<IPersonalData, WorkPersonalData>();
        services.AddScoped<IRetention, WorkRetention>();
        services.AddScoped<WorkContext>();
        services.AddScoped<IWorkContext>(provider => provider.GetRequiredService<WorkContext>());
        services.AddSingleton<WorkBell>();
        services.AddSingleton<IInterceptor, WorkBellInterceptor>();
        services.AddSingleton(provider => NodeIdentity.Claim(provider.GetRequiredService<DataDirectory>().Path));
        services.AddSingleton<WorkStore>();
        services.AddSingleton<WorkCompletion>();
        services.AddSingleton<WorkExecutor>();
        services.AddSingleton<OwnerSlots>();
        services.AddSingleton<WorkLanes>();
        services.AddSingleton<HeldLeases>();

        // Hosted services stop in reverse order: leases are renewed until the last item is settled.
        services.AddHostedService<LeaseRenewal>();
        services.AddHostedService<WorkHost>();
        services.AddHostedService<WorkListener>();
        services.AddHostedService<DueWorkPoll>();
    }
}
