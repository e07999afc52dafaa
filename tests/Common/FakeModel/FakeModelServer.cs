using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Tests.Common.FakeModel;

/// <summary>An OpenAI-compatible endpoint on loopback that answers by script, also wrongly.</summary>
public sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<FakeAnswer> _script = new();
    private readonly ConcurrentQueue<JsonElement> _requests = new();
    private readonly TaskCompletionSource _hungUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeAnswer _last = FakeAnswer.Text("Hello.");
    private Func<JsonElement, FakeAnswer>? _rule;

    private FakeModelServer(WebApplication app) => _app = app;

    /// <summary>What belongs into <c>Models:Providers:n:BaseUrl</c>.</summary>
    public Uri BaseUrl => new(new Uri(_app.Urls.First()), "/v1");

    /// <summary>Makes this server the default model of an API.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Models:Providers:0:Name"] = "fake",
        ["Models:Providers:0:BaseUrl"] = BaseUrl.ToString(),
        ["Models:Providers:0:Models:0"] = "model",
        ["Models:FirstTokenTimeoutSeconds"] = "30",
        ["Models:IdleTimeoutSeconds"] = "300",
    };

    /// <summary>The bodies that were received.</summary>
    public IReadOnlyList<JsonElement> Requests => [.. _requests];

    /// <summary>Completes when a client closes the connection before its answer is complete.</summary>
    public Task HungUp => _hungUp.Task;

    public static async Task<FakeModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new FakeModelServer(builder.Build());
        server._app.Run(server.HandleAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers the next requests in this order; the last answer repeats.</summary>
    public void Answers(params FakeAnswer[] answers)
    {
        _script.Clear();
        foreach (var answer in answers)
        {
            _script.Enqueue(answer);
        }
    }

    /// <summary>Answers each request by what it asks, from any number of conversations at the same time.</summary>
    public void AnswersBy(Func<JsonElement, FakeAnswer> rule) => _rule = rule;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var request = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        _requests.Enqueue(request);
        if (_script.TryDequeue(out var next))
        {
            _last = next;
        }

        try
        {
            await (_rule?.Invoke(request) ?? _last).WriteAsync(context);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            _hungUp.TrySetResult();
        }
    }
}
