using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Common;

/// <summary>A request as its caller knows it again: two people, or two operations, may use one key.</summary>
public sealed record KeyedRequest(UserId Owner, string Operation, string Key);

/// <param name="Fingerprint">Of the request, so that another one under the same key is noticed.</param>
/// <param name="Content">What was answered, as JSON.</param>
public sealed record EarlierAnswer(string Fingerprint, string Content);

/// <summary>Remembers what was answered to requests with a key.</summary>
public interface IIdempotencyStore
{
    /// <summary>Keeps everybody else from the same request; null when somebody else is at it.</summary>
    Task<IAsyncDisposable?> TryHoldAsync(KeyedRequest request, CancellationToken cancellationToken);

    Task<EarlierAnswer?> FindAsync(KeyedRequest request, CancellationToken cancellationToken);

    /// <summary>Commits with the unit of work, so there is an answer exactly when there is an effect.</summary>
    void Keep(KeyedRequest request, EarlierAnswer answer);
}
