using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Identity;

/// <summary>Turns passwords into slow hashes, a few at a time; refuses with <c>identity.busy</c> when too many wait.</summary>
public interface IPasswordHasher
{
    /// <summary>A hash that no password opens, as costly to verify as a real one.</summary>
    string Decoy { get; }

    Task<Result<string>> HashAsync(string password, CancellationToken cancellationToken);

    Task<Result<bool>> VerifyAsync(string hash, string password, CancellationToken cancellationToken);
}
