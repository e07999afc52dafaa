using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Issues the short-lived tokens that every request carries.</summary>
public interface IAccessTokens
{
    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    string Issue(UserId user, SessionId session);
}
