using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

internal sealed class Audit(IIdentityDb db, ICurrentUser caller, IScopedSender sender, TimeProvider clock) : IAudit
{
    public void Note(AuditAction action, Guid? target, UserId? actor, string? detail) =>
        db.AuditEntries.Add(EntryOf(action, target, actor, detail));

    public Task NoteRefusalAsync(AuditAction action, Guid? target, CancellationToken cancellationToken, string? detail) =>
        sender.SendAsync(new AddAuditEntry(EntryOf(action, target, actor: null, detail)), cancellationToken);

    private AuditEntry EntryOf(AuditAction action, Guid? target, UserId? actor, string? detail) => AuditEntry.Of(
        action,
        actor ?? (caller.IsAuthenticated ? caller.Id : null),
        target,
        detail,
        caller.Address,
        Activity.Current?.TraceId.ToString(),
        clock.GetUtcNow());
}

internal sealed record AddAuditEntry(AuditEntry Entry) : ICommand<Done>;

internal sealed class AddAuditEntryHandler(IIdentityDb db) : ICommandHandler<AddAuditEntry, Done>
{
    public Task<Result<Done>> Handle(AddAuditEntry request, CancellationToken cancellationToken)
    {
        db.AuditEntries.Add(request.Entry);
        return Task.FromResult(Result.Ok());
    }
}
