using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Identity;

/// <summary>Limits how often a password may be tried against one account, from wherever.</summary>
public interface ILoginAttempts
{
    /// <summary>Counts an attempt; the error when it is one too many.</summary>
    ValueTask<Error?> RefuseAsync(string normalizedEmail, CancellationToken cancellationToken);
}
