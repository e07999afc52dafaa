using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Tests.Common;

/// <summary>What a receiver was sent.</summary>
public sealed record ReceivedWebhook(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];

    public JsonElement Payload => JsonDocument.Parse(Body).RootElement;

    public string? Type => Payload.Text("type");
}

/// <summary>A receiver of webhooks on this machine. It answers 204 unless it is told otherwise, and can misbehave.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedWebhook> _received = new();
    private readonly CancellationTokenSource _end = new();
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app) => _app = app;

    /// <summary>Answers instead; asked with how many came before.</summary>
    public Func<HttpContext, int, CancellationToken, Task>? Answer { get; set; }

    public IReadOnlyList<ReceivedWebhook> Received => [.. _received];

    public string Url => $"{_app.Urls.First()}/in";

    /// <summary>The settings of a server that may send here.</summary>
    public Dictionary<string, string> Settings => new() { ["Outbound:AllowedHosts:0"] = new Uri(_app.Urls.First()).Authority };

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async Task<IReadOnlyList<ReceivedWebhook>> WaitForAsync(int count)
    {
        await Deadline.UntilAsync(() => Task.FromResult(_received.Count >= count));
        return Received;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var earlier = _received.Count;
        _received.Enqueue(new ReceivedWebhook(context.Request.Path, headers, body));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        if (Answer is { } answer)
        {
            await answer(context, earlier, _end.Token);
        }
    }
}
