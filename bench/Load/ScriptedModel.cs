using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Bench.Load;

/// <summary>What a question asks the model to do, as JSON.</summary>
/// <param name="Tokens">How many tokens the answer has; each holds one <see cref="ScriptedModel.TokenMark"/>.</param>
/// <param name="Batch">Tokens in one write.</param>
/// <param name="Rate">Tokens a second; 0 is as fast as they are taken.</param>
internal sealed record Script(int Tokens, int Batch = 64, int Rate = 0)
{
    public override string ToString() => JsonSerializer.Serialize(this);
}

/// <summary>An OpenAI-compatible endpoint that writes ready-made tokens.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    public const byte TokenMark = (byte)'~';

    private static readonly byte[] Chunk = Encoding.UTF8.GetBytes(
        """
        data: {"id":"bench","object":"chat.completion.chunk",
        """ + """
        "choices":[{"index":0,"delta":{"content":"token~ "},"finish_reason":null}]}
        """ + "\n\n");

    private static readonly byte[] End = Encoding.UTF8.GetBytes(
        """data: {"id":"bench","object":"chat.completion.chunk","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"""
        + "\n\ndata: [DONE]\n\n");

    private readonly WebApplication _app;

    private ScriptedModel(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<ScriptedModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/chat/completions", AnswerAsync);
        await app.StartAsync();
        return new ScriptedModel(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        var script = await ReadScriptAsync(context.Request);
        context.Response.ContentType = "text/event-stream";
        var write = new byte[Chunk.Length * script.Batch];
        for (var index = 0; index < script.Batch; index++)
        {
            Chunk.CopyTo(write, index * Chunk.Length);
        }

        for (var left = script.Tokens; left > 0; left -= script.Batch)
        {
            await context.Response.Body.WriteAsync(write.AsMemory(0, Math.Min(left, script.Batch) * Chunk.Length));
            await context.Response.Body.FlushAsync();
            if (script.Rate > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds((double)script.Batch / script.Rate));
            }
        }

        await context.Response.Body.WriteAsync(End);
    }

    private static async Task<Script> ReadScriptAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var question = body.RootElement.GetProperty("messages").EnumerateArray()
            .Last(message => message.GetProperty("role").ValueEquals("user")).GetProperty("content");
        return JsonSerializer.Deserialize<Script>(question.GetString()!)!;
    }
}
