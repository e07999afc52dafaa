using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace AssistantPlatform.Tests.Common;

/// <summary>What a person does in a chat, over HTTP.</summary>
public static class ChatRequests
{
    private const string Base = "/api/v1";

    public static string AccessToken(this HttpClient person) => person.DefaultRequestHeaders.Authorization!.Parameter!;

    /// <summary>Says something; without a conversation it starts one.</summary>
    public static Task<HttpResponseMessage> PostMessageAsync(
        this HttpClient person, string content, Guid? conversation = null, Guid? requestId = null, string? area = null) =>
        person.PostAsJsonAsync(
            conversation is null ? $"{Base}/conversations/messages" : $"{Base}/conversations/{conversation}/messages",
            new { content, clientRequestId = requestId ?? Guid.CreateVersion7(), area });

    public static async Task<StartedRun> SayAsync(
        this HttpClient person, string content, Guid? conversation = null, string? area = null)
    {
        using var response = await person.PostMessageAsync(content, conversation, area: area);
        return await response.StartedAsync();
    }

    public static Task<HttpResponseMessage> PostRegenerationAsync(this HttpClient person, Guid message, Guid? requestId = null) =>
        person.PostAsJsonAsync(
            $"{Base}/messages/{message}/regenerate", new { clientRequestId = requestId ?? Guid.CreateVersion7() });

    public static async Task<StartedRun> RegenerateAsync(this HttpClient person, Guid message)
    {
        using var response = await person.PostRegenerationAsync(message);
        return await response.StartedAsync();
    }

    public static async Task<StartedRun> StartedAsync(this HttpResponseMessage response)
    {
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<StartedRun>())!;
    }

    public static Task<HttpResponseMessage> CancelAsync(this HttpClient person, Guid run) =>
        person.PostAsync($"{Base}/runs/{run}/cancel", null);

    public static Task<JsonElement> RunAsync(this HttpClient person, Guid run) =>
        person.GetFromJsonAsync<JsonElement>($"{Base}/runs/{run}");

    public static Task<JsonElement> ConversationAsync(this HttpClient person, Guid conversation) =>
        person.GetFromJsonAsync<JsonElement>($"{Base}/conversations/{conversation}");

    /// <summary>What the conversation shows, the first message first.</summary>
    public static async Task<List<JsonElement>> MessagesAsync(this HttpClient person, Guid conversation)
    {
        var address = $"{Base}/conversations/{conversation}/messages?order=oldest&limit=100";
        var page = await person.GetFromJsonAsync<JsonElement>(address);
        return [.. page.GetProperty("items").EnumerateArray()];
    }

    /// <summary>The frames of a run, to its end or the first of this type.</summary>
    public static async Task<List<JsonElement>> FramesAsync(
        this HttpClient person, Guid run, string? until = null, long after = 0)
    {
        var frames = new List<JsonElement>();
        await foreach (var item in person.EventsAsync($"{Base}/runs/{run}/events?after={after}"))
        {
            frames.Add(JsonDocument.Parse(item.Data).RootElement);
            if (item.EventType == until)
            {
                break;
            }
        }

        return frames;
    }

    public static async IAsyncEnumerable<SseItem<string>> EventsAsync(this HttpClient person, string address)
    {
        using var deadline = Deadline.Start();
        using var response = await person.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await using var body = await response.Content.ReadAsStreamAsync(deadline.Token);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(deadline.Token))
        {
            yield return item;
        }
    }
}

/// <summary>The answer to whatever starts a run.</summary>
public sealed record StartedRun(Guid ConversationId, Guid UserMessageId, Guid AssistantMessageId, Guid RunId);
