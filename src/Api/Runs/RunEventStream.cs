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
                writer.Write(": still here\n\n"u8);
                await FlushAsync(writer, cancellationToken);
            }

            if (!await next)
            {
                return;
            }

            Write(writer, events.Current);
            await FlushAsync(writer, cancellationToken);
        }
    }

    /// <summary>
    /// The wait can be cancelled, not the flush: the server breaks a connection whose flush is cancelled, and a stream
    /// that is to end would look torn to its reader.
    /// </summary>
    private static async Task FlushAsync(PipeWriter writer, CancellationToken cancellationToken) =>
        await writer.FlushAsync(CancellationToken.None).AsTask().WaitAsync(cancellationToken);

    private static void Write(PipeWriter writer, RunEvent runEvent)
    {
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"id: {runEvent.Seq}\nevent: {runEvent.Type}\ndata: "), writer);
        writer.Write(runEvent.Frame.Span);
        writer.Write("\n\n"u8);
    }
}
