using System.Text;
using Microsoft.AspNetCore.Http;

namespace AssistantPlatform.Tests.Common.FakeModel;

/// <summary>One scripted answer: what is written to the connection, and how it ends.</summary>
public sealed class FakeAnswer
{
    private readonly Func<HttpContext, Task> _write;

    private FakeAnswer(Func<HttpContext, Task> write) => _write = write;

    /// <summary>A complete answer, one chunk a word.</summary>
    public static FakeAnswer Text(string text) => Stream(
    [
        .. text.Split(' ').Select((word, index) => Chunk.Text(index == 0 ? word : $" {word}")),
        Chunk.Finish("stop"),
        Chunk.Done,
    ]);

    /// <summary>Tool calls with whole arguments, one chunk a call.</summary>
    public static FakeAnswer Tools(params (string Name, string Arguments)[] calls) => Stream(
    [
        .. calls.Select((call, index) => Chunk.Call(call.Arguments, $"call_{index}", index, call.Name)),
        Chunk.Finish("tool_calls"),
        Chunk.Done,
    ]);

    /// <summary>Writes every piece in a write of its own and ends the body.</summary>
    public static FakeAnswer Stream(params string[] pieces) => new(context => WriteAsync(context, pieces));

    /// <summary>The same with a pause before every piece, so that there is time for something to happen in between.</summary>
    public static FakeAnswer Paced(TimeSpan pause, params string[] pieces) => new(async context =>
    {
        foreach (var piece in pieces)
        {
            await Task.Delay(pause, context.RequestAborted);
            await WriteAsync(context, [piece]);
        }
    });

    /// <summary>The same text, one byte a write.</summary>
    public static FakeAnswer ByteByByte(string text) => new(async context =>
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            await context.Response.BodyWriter.WriteAsync(new[] { value }, context.RequestAborted);
        }
    });

    public static FakeAnswer Status(int status, string body = "", string? retryAfter = null) => new(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    });

    public static FakeAnswer Json(string body) => new(context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    });

    /// <summary>Breaks the connection; what was written so far may be lost unless the test says when it has arrived.</summary>
    public FakeAnswer ThenReset(Task? arrived = null) => new(async context =>
    {
        await _write(context);
        await (arrived ?? Task.CompletedTask);
        context.Abort();
    });

    /// <summary>Says nothing more and keeps the connection open until the client hangs up.</summary>
    public FakeAnswer ThenHang(TaskCompletionSource? hungUp = null) => new(async context =>
    {
        await _write(context);
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        hungUp?.TrySetResult();
        context.RequestAborted.ThrowIfCancellationRequested();
    });

    /// <summary>Waits, then goes on with these pieces.</summary>
    public FakeAnswer ThenStream(Task released, params string[] pieces) => new(async context =>
    {
        await _write(context);
        await released.WaitAsync(context.RequestAborted);
        await WriteAsync(context, pieces);
    });

    /// <summary>Writes the last piece for ever.</summary>
    public FakeAnswer ThenRepeat(string piece) => new(async context =>
    {
        await _write(context);
        while (true)
        {
            await context.Response.WriteAsync(piece, context.RequestAborted);

            // Busy, but not so busy that nothing else on the machine gets its turn.
            await Task.Delay(TimeSpan.FromMilliseconds(1), context.RequestAborted);
        }
    });

    internal Task WriteAsync(HttpContext context) => _write(context);

    private static async Task WriteAsync(HttpContext context, string[] pieces)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
        }

        foreach (var piece in pieces)
        {
            await context.Response.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
