using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Knows which sessions are live, cheaply enough to be asked on every request.</summary>
public interface ISessions
{
    /// <summary>Null when the session has ended: at once when it ended in this process, within five seconds otherwise.</summary>
    ValueTask<SignedInSession?> FindAsync(SessionId id);
}
