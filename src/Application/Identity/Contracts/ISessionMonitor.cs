using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Tells connections that outlive their access token when their session ends.</summary>
public interface ISessionMonitor
{
    /// <summary>Dispose the watch when the connection closes.</summary>
    IConnectionWatch Watch(SessionId session);
}
