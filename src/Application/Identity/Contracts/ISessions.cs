using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Knows which sessions are live, cheaply enough to be asked on every request.</summary>
public interface ISessions
{
    /// <summary>Null when the session has ended: at once when the news arrives, within five seconds in any case.</summary>
    ValueTask<SignedInSession?> FindAsync(SessionId id);
}
