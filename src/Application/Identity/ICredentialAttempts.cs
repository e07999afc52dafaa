using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Identity;

/// <summary>Limits how often one source may try passwords and codes, and how often it may be wrong.</summary>
public interface ICredentialAttempts
{
    /// <summary>Counts an attempt; the error when it is one too many.</summary>
    ValueTask<Error?> RefuseAsync(AttemptSource source, CancellationToken cancellationToken);

    /// <summary>Counts that the attempt was wrong.</summary>
    ValueTask NoteWrongAsync(AttemptSource source, CancellationToken cancellationToken);
}
