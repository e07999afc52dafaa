using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Outbound;

/// <summary>A web server that somebody else operates.</summary>
internal sealed class Stranger : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Protocol, IHeaderDictionary Headers)> _requests = new();

    private Stranger(WebApplication app) => _app = app;

    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsync("Hello.");

    public int Port => new Uri(_app.Urls.First()).Port;

    public IReadOnlyList<(string Protocol, IHeaderDictionary Headers)> Requests => [.. _requests];

    public static async Task<Stranger> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var stranger = new Stranger(builder.Build());
        stranger._app.Run(stranger.HandleAsync);
        await stranger._app.StartAsync();
        return stranger;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        _requests.Enqueue((context.Request.Protocol, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        try
        {
            await Answer(context);
        }
        catch (OperationCanceledException)
        {
            // The client has read enough.
        }
    }
}
