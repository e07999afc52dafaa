using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Hands out all that is stored of the caller. The files are read when they are written.</summary>
public sealed record ExportPersonalData : ICommand<PersonalExport>;

public sealed record PersonalExport(string FileName, IAsyncEnumerable<PersonalFile> Files);

internal sealed class ExportPersonalDataHandler(
    IEnumerable<IPersonalData> modules,
    ICurrentUser caller,
    IAudit audit,
    INotifications notifications,
    TimeProvider clock) : ICommandHandler<ExportPersonalData, PersonalExport>
{
    public Task<Result<PersonalExport>> Handle(ExportPersonalData command, CancellationToken cancellationToken)
    {
        audit.Note(AuditAction.DataExported, caller.Id.Value);
        notifications.Give(caller.Id, SecurityNotices.DataExported);
        var files = modules.ToAsyncEnumerable().SelectMany(module => module.ExportAsync(caller.Id, cancellationToken));
        return Task.FromResult<Result<PersonalExport>>(
            new PersonalExport($"assistant-platform-{clock.GetUtcNow():yyyy-MM-dd}.zip", files));
    }
}
