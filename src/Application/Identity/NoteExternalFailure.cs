using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Remembers that a provider sent somebody back whom nothing proves to be anybody.</summary>
public sealed record NoteExternalFailure(Error Failure) : ICommand<Done>;

internal sealed class NoteExternalFailureHandler(IAudit audit) : ICommandHandler<NoteExternalFailure, Done>
{
    public Task<Result<Done>> Handle(NoteExternalFailure command, CancellationToken cancellationToken)
    {
        audit.Note(AuditAction.LogInFailed, detail: command.Failure.Code);
        return Task.FromResult(Result.Ok());
    }
}
