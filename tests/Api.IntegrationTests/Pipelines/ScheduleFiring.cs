using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines.Schedules;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

internal static class ScheduleFiring
{
    /// <summary>As if the schedule had been planned for this time.</summary>
    /// <param name="times">How often the queue brings the occurrence.</param>
    public static async Task FireAsync(this ApiFactory api, Guid schedule, DateTimeOffset due, int times = 1)
    {
        await using var plan = api.Database.DataSource.CreateCommand("""
            UPDATE pipelines.schedules SET next_at = $2 WHERE id = $1 RETURNING next_at
            """);
        plan.Parameters.AddWithValue(schedule);
        plan.Parameters.AddWithValue(due);
        var occurrence = new DateTimeOffset((DateTime)(await plan.ExecuteScalarAsync())!);

        await using var scope = api.Services.CreateAsyncScope();
        for (var time = 0; time < times; time++)
        {
            scope.ServiceProvider.GetRequiredService<IWorkQueue>().Enqueue(
                new FireSchedule(schedule, occurrence), delay: due - TimeProvider.System.GetUtcNow());
        }

        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
    }
}
