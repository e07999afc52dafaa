using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Api.Common;

/// <summary>
/// How long a connection that outlives its access token may live: until its reader leaves,
/// its session ends or the server stops.
/// </summary>
internal sealed class ConnectionLifetime : IDisposable
{
    private readonly ISessionWatch _session;
    private readonly CancellationTokenSource _source;

    private ConnectionLifetime(ISessionWatch session, CancellationToken aborted, CancellationToken stopping)
    {
        _session = session;
        Stopping = stopping;
        _source = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping, session.Ended);
    }

    public CancellationToken Token => _source.Token;

    public CancellationToken SessionEnded => _session.Ended;

    public CancellationToken Stopping { get; }

    /// <summary>For a request that carries its session.</summary>
    public static ConnectionLifetime Of(HttpContext context) =>
        Of(context, context.RequestServices.GetRequiredService<ICurrentUser>().Session
            ?? throw new InvalidOperationException("Nobody is signed in on this connection."));

    public static ConnectionLifetime Of(HttpContext context, SessionId session) => new(
        context.RequestServices.GetRequiredService<ISessionMonitor>().Watch(session),
        context.RequestAborted,
        context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);

    public void Dispose()
    {
        _source.Dispose();
        _session.Dispose();
    }
}
