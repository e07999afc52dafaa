using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Bench.Load;

/// <summary>What a question asks the model to do, as JSON.</summary>
/// <param name="Tokens">How many tokens the answer has; each holds one <see cref="ScriptedModel.TokenMark"/>.</param>
/// <param name="Batch">Tokens in one write, when they are written as fast as they are taken.</param>
/// <param name="Rate">Tokens a second, one in a write and stamped with its time; 0 is as fast as they are taken.</param>
internal sealed record Script(int Tokens, int Batch = 64, int Rate = 0)
{
    public override string ToString() => JsonSerializer.Serialize(this);
}

/// <summary>An OpenAI-compatible endpoint that writes ready-made tokens.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    public const byte TokenMark = (byte)'~';

    /// <summary>Digits after the mark of a stamped token: <see cref="Stopwatch.GetTimestamp"/> when it was written.</summary>
    public const int StampLength = 19;

    private static readonly byte[] Chunk = ChunkOf("~ token ");

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
        await (script.Rate > 0 ? WriteStampedAsync(context.Response.Body, script) : WriteAsync(context.Response.Body, script));
        await context.Response.Body.WriteAsync(End);
    }

    private static async Task WriteAsync(Stream answer, Script script)
    {
        var tokens = Enumerable.Repeat(Chunk, script.Batch).SelectMany(chunk => chunk).ToArray();
        for (var left = script.Tokens; left > 0; left -= script.Batch)
        {
            await answer.WriteAsync(tokens.AsMemory(0, Math.Min(left, script.Batch) * Chunk.Length));
            await answer.FlushAsync();
        }
    }

    private static async Task WriteStampedAsync(Stream answer, Script script)
    {
        for (var left = script.Tokens; left > 0; left--)
        {
            await answer.WriteAsync(ChunkOf(string.Create(CultureInfo.InvariantCulture, $"~{Stopwatch.GetTimestamp():D19} ")));
            await answer.FlushAsync();
            await Task.Delay(TimeSpan.FromSeconds(1.0 / script.Rate));
        }
    }

    private static byte[] ChunkOf(string token) => Encoding.UTF8.GetBytes(
        """
        data: {"id":"bench","object":"chat.completion.chunk",
        """ + $$"""
        "choices":[{"index":0,"delta":{"content":"{{token}}"},"finish_reason":null}]}
        """ + "\n\n");

    private static async Task<Script> ReadScriptAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var question = body.RootElement.GetProperty("messages").EnumerateArray()
            .Last(message => message.GetProperty("role").ValueEquals("user")).GetProperty("content");
        return JsonSerializer.Deserialize<Script>(question.GetString()!)!;
    }
}
