using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

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

    /// <summary>Makes a schedule and a trigger, and has a run; gives the run.</summary>
    public static async Task<Guid> PutEchoToWorkAsync(this HttpClient client)
    {
        using var trigger = await client.PostAsJsonAsync("/api/v1/triggers", new { name = "Till", pipeline = "echo" });
        trigger.EnsureSuccessStatusCode();
        return await client.RunEchoDailyAsync("Greeting");
    }

    /// <summary>Waits for a button or link of a page.</summary>
    public static Task ShowsControlAsync(this IPage page, string name)
    {
        var main = page.GetByRole(AriaRole.Main);
        var button = main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        var link = main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
        return Assertions.Expect(button.Or(link).First).ToBeVisibleAsync();
    }
}
