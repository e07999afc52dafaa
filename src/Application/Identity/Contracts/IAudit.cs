using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>The append-only record of what matters for the safety of accounts. Who acts and from where, it knows itself.</summary>
public interface IAudit
{
    /// <summary>Commits with the use case that does it.</summary>
    /// <param name="target">The account, session or key it is done to.</param>
    /// <param name="actor">Who does it, where nobody is signed in yet.</param>
    /// <param name="detail">A word of ours, such as the new role; never text that a person typed.</param>
    void Note(AuditAction action, Guid? target = null, UserId? actor = null, string? detail = null);

    /// <summary>Is saved at once: for what a use case refuses, and so saves nothing of.</summary>
    Task NoteRefusalAsync(AuditAction action, Guid? target, CancellationToken cancellationToken, string? detail = null);
}
