using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;

namespace AssistantPlatform.Api.Common;

/// <summary>
/// How long a connection that outlives its access token may live: until its reader leaves,
/// its session or its API key ends, or the server stops.
/// </summary>
internal sealed class ConnectionLifetime : IDisposable
{
    private readonly IConnectionWatch _access;
    private readonly CancellationTokenSource _source;

    private ConnectionLifetime(IConnectionWatch access, CancellationToken aborted, CancellationToken stopping)
    {
        _access = access;
        Stopping = stopping;
        _source = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping, access.Ended);
    }

    public CancellationToken Token => _source.Token;

    public CancellationToken AccessEnded => _access.Ended;

    public CancellationToken Stopping { get; }

    public static ConnectionLifetime Of(HttpContext context) => new(
        WatchOver(context.RequestServices),
        context.RequestAborted,
        context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);

    public void Dispose()
    {
        _source.Dispose();
        _access.Dispose();
    }

    private static IConnectionWatch WatchOver(IServiceProvider services) =>
        services.GetRequiredService<ICurrentUser>() switch
        {
            { Session: { } session } => services.GetRequiredService<ISessionMonitor>().Watch(session),
            { ApiKey: { } key } => services.GetRequiredService<IApiKeyMonitor>().Watch(key),
            _ => throw new InvalidOperationException("Nobody is signed in on this connection."),
        };
}
