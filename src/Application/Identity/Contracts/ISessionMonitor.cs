using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Tells connections that outlive their access token when their session ends.</summary>
public interface ISessionMonitor
{
    /// <summary>Dispose the watch when the connection closes.</summary>
    ISessionWatch Watch(SessionId session);
}

/// <summary>One connection's watch over its session.</summary>
public interface ISessionWatch : IDisposable
{
    /// <summary>Cancelled when the session ends: at once when the news arrives, within five seconds in any case.</summary>
    CancellationToken Ended { get; }
}
