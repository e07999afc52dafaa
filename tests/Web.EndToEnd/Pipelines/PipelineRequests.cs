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

    /// <summary>Opens a page about a schedule, a run or a trigger that there is, and waits for a button or link of it.</summary>
    public static async Task OpenAboutEchoAsync(this IPage page, HttpClient client, string path, string control)
    {
        var run = await client.RunEchoDailyAsync("Greeting");
        using var trigger = await client.PostAsJsonAsync("/api/v1/triggers", new { name = "Till", pipeline = "echo" });
        await page.GotoAsync(path.Replace("{run}", $"{run}", StringComparison.Ordinal));
        var main = page.GetByRole(AriaRole.Main);
        var button = main.GetByRole(AriaRole.Button, new() { Name = control, Exact = true });
        var link = main.GetByRole(AriaRole.Link, new() { Name = control, Exact = true });
        await Assertions.Expect(button.Or(link).First).ToBeVisibleAsync();
    }
}
