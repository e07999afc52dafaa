using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Web.EndToEnd.Pipelines;

internal static class PipelineRequests
{
    private static readonly object Input = new { text = "Good morning" };

    /// <summary>Makes a schedule that greets every day, and runs it once; gives the run.</summary>
    public static async Task<Guid> RunEchoDailyAsync(this HttpClient client, string name)
    {
        var schedule = new { name, pipeline = "echo", input = Input, cron = "0 8 * * *" };
        using var created = await client.PostAsJsonAsync("/api/v1/schedules", schedule);
        created.EnsureSuccessStatusCode();
        using var started = await client.PostAsJsonAsync("/api/v1/pipelines/echo/runs", new { input = Input });
        started.EnsureSuccessStatusCode();
        return (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("runId").GetGuid();
    }
}
