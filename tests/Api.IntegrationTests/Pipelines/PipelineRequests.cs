using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>Pipelines as programs use them.</summary>
internal static class PipelineRequests
{
    public const string Base = "/api/v1/pipelines";
    public const string Schedules = "/api/v1/schedules";

    /// <summary>A server with the pipelines of the tests besides its own.</summary>
    public static Task<ApiFactory> CreateAsync(PipelineScript script, IReadOnlyDictionary<string, string>? settings = null) =>
        ApiFactory.CreateAsync(settings, services =>
        {
            services.AddSingleton(script);
            services.AddPipeline<DiaryPipeline>();
            services.AddPipeline<ReadingPipeline>();
            services.AddPipeline<HurriedPipeline>();
            services.AddPipeline<PatientPipeline>();
        });

    public static Task<HttpResponseMessage> PostRunAsync(
        this HttpClient person, object input, string pipeline = "write_diary", string door = "runs") =>
        person.PostAsJsonAsync($"{Base}/{pipeline}/{door}", new { input });

    public static async Task<Guid> StartAsync(this HttpClient person, string note = "Dear diary", string pipeline = "write_diary")
    {
        using var response = await person.PostRunAsync(new { note }, pipeline);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
    }

    public static Task<JsonElement> PipelineRunAsync(this HttpClient person, Guid run) =>
        person.GetFromJsonAsync<JsonElement>($"{Base}/runs/{run}");

    public static async Task<string> StatusAsync(this HttpClient person, Guid run) =>
        (await person.PipelineRunAsync(run)).GetProperty("run").Text("status");

    public static async Task<List<JsonElement>> PipelineRunsAsync(this HttpClient person, string query = "") =>
        [.. (await person.GetFromJsonAsync<JsonElement>($"{Base}/runs{query}")).GetProperty("items").EnumerateArray()];

    /// <summary>A schedule that comes once a year, unless a change says otherwise.</summary>
    public static async Task<JsonElement> CreateScheduleAsync(this HttpClient person, object? change = null)
    {
        using var response = await person.PostScheduleAsync(change);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static Task<HttpResponseMessage> PostScheduleAsync(this HttpClient person, object? change = null)
    {
        var schedule = JsonSerializer.SerializeToNode(
            new { name = "Once a year", pipeline = "echo", input = new { text = "Hello" }, cron = "0 8 1 1 *" })!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(change ?? new { })!.AsObject())
        {
            schedule[name] = value?.DeepClone();
        }

        return person.PostAsJsonAsync(Schedules, schedule);
    }

    /// <summary>The answer in which the secret is shown.</summary>
    public static async Task<(JsonElement Trigger, string Secret)> CreateTriggerAsync(this HttpClient person)
    {
        using var response = await person.PostAsJsonAsync("/api/v1/triggers", new { name = "CRM", pipeline = "echo" });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        var created = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (created.GetProperty("trigger"), created.Text("secret")!);
    }

    public static Task<JsonElement> ScheduleAsync(this HttpClient person, Guid schedule) =>
        person.GetFromJsonAsync<JsonElement>($"{Schedules}/{schedule}");

    /// <summary>What the person was told of this kind.</summary>
    public static async Task<List<JsonElement>> NoticesAsync(this HttpClient person, string kind)
    {
        var notices = await person.GetFromJsonAsync<JsonElement>("/api/v1/notifications");
        return [.. notices.GetProperty("items").EnumerateArray().Where(notice => notice.Text("kind") == kind)];
    }

    public static Task<HttpResponseMessage> CancelPipelineAsync(this HttpClient person, Guid run) =>
        person.PostAsync($"{Base}/runs/{run}/cancel", null);
}
