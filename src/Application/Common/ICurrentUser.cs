using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Common;

/// <summary>The person on whose behalf this scope works: the caller of a request, or the owner of a run.</summary>
public interface ICurrentUser
{
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    UserId Id { get; }

    /// <summary>Null where no session is behind the work, as in a run that goes on after its person left.</summary>
    SessionId? Session { get; }

    /// <summary>The API key that a program sent instead of signing in.</summary>
    ApiKeyId? ApiKey { get; }

    /// <summary>To what the API key behind the work is limited; null where no key is.</summary>
    IReadOnlyList<string>? Scopes { get; }

    bool IsAuthenticated { get; }

    /// <summary>Where the caller connects from; null where no connection is behind the work.</summary>
    string? Address { get; }
}

/// <summary>The scope's holder of the current person; written once, by the door or the worker that opened the scope.</summary>
public sealed class CurrentUser : ICurrentUser
{
    private UserId? _id;

    public UserId Id => _id ?? throw new InvalidOperationException("Nobody is signed in in this scope.");

    public SessionId? Session { get; private set; }

    public ApiKeyId? ApiKey { get; private set; }

    public IReadOnlyList<string>? Scopes { get; private set; }

    public bool IsAuthenticated => _id is not null;

    public string? Address { get; private set; }

    public void ComeFrom(string address) => Address = address;

    public void Become(UserId id, SessionId? session = null) => (_id, Session) = (id, session);

    public void Become(UserId id, ApiKeyId apiKey, IReadOnlyList<string> scopes) => (_id, ApiKey, Scopes) = (id, apiKey, scopes);

    public void Become(ICurrentUser other) =>
        (_id, Session, ApiKey, Scopes, Address) = (other.Id, other.Session, other.ApiKey, other.Scopes, other.Address);
}
