using System.Collections.Concurrent;

namespace AssistantPlatform.Api.Common;

/// <summary>
/// Tells requests, on a thread of its own, that their client has hung up. Whoever cancels a statement waits until PostgreSQL has
/// been told, and needs a second thread of the pool for that. Where as many clients leave at once as the pool has threads, one or
/// two on a small machine, nobody would be served until it has grown, by a thread each half second.
/// </summary>
internal sealed partial class HangUps : IDisposable
{
    /// <summary>One may wait for the statement that is just being cancelled, and the cancelling for another.</summary>
    private const int MinPoolThreads = 2;

    private readonly BlockingCollection<CancellationTokenSource> _hungUp = [];
    private readonly ILogger<HangUps> _logger;

    public HangUps(ILogger<HangUps> logger)
    {
        _logger = logger;
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, MinPoolThreads), completions);
        new Thread(Tell) { IsBackground = true, Name = "Hang-ups" }.Start();
    }

    /// <summary>To stand before everything that hands on <see cref="HttpContext.RequestAborted"/>.</summary>
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        // Never disposed: it may have its turn after the request has ended, and without a timer it holds nothing.
        var request = new CancellationTokenSource();
        await using var registration = context.RequestAborted.UnsafeRegister(_ => _hungUp.Add(request), null);
        context.RequestAborted = request.Token;
        await next(context);
    }

    public void Dispose() => _hungUp.CompleteAdding();

    private void Tell()
    {
        foreach (var request in _hungUp.GetConsumingEnumerable())
        {
            try
            {
                request.Cancel();
            }
            catch (AggregateException failures)
            {
                LogFailed(failures);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was to end with a request whose client hung up failed")]
    private partial void LogFailed(Exception failures);
}
