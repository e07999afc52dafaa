using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Bench.Load.Webhooks;

/// <summary>Takes what webhooks are sent, and counts it; or, at another path, never answers.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly WebApplication _app;
    private int _count;
    private long _first;
    private long _last;

    private Receiver(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.MapPost("/good/{number:int}", receiver.TakeAsync);
        receiver._app.MapPost("/hanging", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await receiver._app.StartAsync();
        return receiver;
    }

    public Uri Good(int number) => new(Address, $"/good/{number}");

    public Uri Hanging => new(Address, "/hanging");

    /// <summary>Returns when so much has come since the rate was taken.</summary>
    public async Task UntilAsync(int count)
    {
        while (Volatile.Read(ref _count) < count)
        {
            await Task.Delay(Pause);
        }
    }

    /// <summary>What came a second since the last time this was asked.</summary>
    public double TakeRate()
    {
        var rate = (_count - 1) / Stopwatch.GetElapsedTime(_first, _last).TotalSeconds;
        (_count, _first) = (0, 0);
        return rate;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        var now = Stopwatch.GetTimestamp();
        Interlocked.CompareExchange(ref _first, now, 0);
        Interlocked.Exchange(ref _last, now);
        Interlocked.Increment(ref _count);
    }
}
