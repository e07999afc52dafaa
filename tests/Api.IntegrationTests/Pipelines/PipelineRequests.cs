using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>Pipelines as programs use them.</summary>
internal static class PipelineRequests
{
    /// <summary>What another system sends to a trigger.</summary>
    public const string Payload = """{ "type": "greeting", "timestamp": "2026-01-01T00:00:00Z", "data": { "text": "Grüezi" } }""";

    public const string Base = "/api/v1/pipelines";
    public const string Schedules = "/api/v1/schedules";
    public const string Triggers = "/api/v1/triggers";

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
    public static async Task<(JsonElement Trigger, string Secret)> CreateTriggerAsync(
        this HttpClient person, string name = "CRM")
    {
        using var response = await person.PostAsJsonAsync(Triggers, new { name, pipeline = "echo" });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        var created = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (created.GetProperty("trigger"), created.Text("secret")!);
    }

    /// <summary>A message to a trigger, as another system signs and sends it.</summary>
    /// <param name="sent">What is sent in place of what was signed.</param>
    /// <param name="more">Signatures that come first.</param>
    public static async Task<HttpResponseMessage> PullTriggerAsync(
        this HttpClient system,
        Guid trigger,
        string secret,
        DateTimeOffset at,
        string message = "msg_1",
        string payload = Payload,
        string? sent = null,
        string more = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/hooks/{trigger}");
        request.Headers.Add("webhook-id", message);
        request.Headers.Add("webhook-timestamp", $"{at.ToUnixTimeSeconds()}");
        request.Headers.Add("webhook-signature", more + WebhookSecret.Sign(secret, message, at, payload));
        request.Content = new StringContent(sent ?? payload, Encoding.UTF8, "application/json");
        return await system.SendAsync(request);
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
