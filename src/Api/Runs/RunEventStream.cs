using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Runs.Contracts;

namespace AssistantPlatform.Api.Runs;

/// <summary>Writes the events of a run as Server-Sent Events; a comment every 10 s keeps the way open.</summary>
internal sealed class RunEventStream(Func<CancellationToken, IAsyncEnumerable<RunEvent>> follow) : IResult
{
    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(10);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";

        using var lifetime = ConnectionLifetime.Of(httpContext);
        try
        {
            await response.StartAsync(lifetime.Token);
            await WriteAsync(response.BodyWriter, httpContext.RequestServices.GetRequiredService<TimeProvider>(), lifetime.Token);
        }
        catch (OperationCanceledException) when (lifetime.Token.IsCancellationRequested)
        {
            // The reader left, its session or key ended or the server stops; the run goes on.
        }
    }

    private async Task WriteAsync(PipeWriter writer, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var events = follow(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = events.MoveNextAsync().AsTask();
            while (await Task.WhenAny(next, Task.Delay(KeepAliveInterval, clock, cancellationToken)) != next)
            {
                await writer.WriteAsync(": still here\n\n"u8.ToArray(), cancellationToken);
            }

            if (!await next)
            {
                return;
            }

            Write(writer, events.Current);
            await writer.FlushAsync(cancellationToken);
        }
    }

    private static void Write(PipeWriter writer, RunEvent runEvent)
    {
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"id: {runEvent.Seq}\nevent: {runEvent.Type}\ndata: "), writer);
        writer.Write(runEvent.Frame.Span);
        writer.Write("\n\n"u8);
    }
}
