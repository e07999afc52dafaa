using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Opens registration for everybody, or closes it for everybody without an invitation.</summary>
public sealed record ChangeRegistration(bool Open) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class ChangeRegistrationHandler(IIdentityDb db, Admissions admissions, IAudit audit)
    : ICommandHandler<ChangeRegistration, Done>
{
    public async Task<Result<Done>> Handle(ChangeRegistration command, CancellationToken cancellationToken)
    {
        if (await admissions.AreOpenAsync(cancellationToken) != command.Open)
        {
            audit.Note(command.Open ? AuditAction.RegistrationOpened : AuditAction.RegistrationClosed);
        }

        if (await db.RegistrationPolicies.SingleOrDefaultAsync(cancellationToken) is { } policy)
        {
            policy.Change(command.Open);
        }
        else
        {
            db.RegistrationPolicies.Add(RegistrationPolicy.Of(command.Open));
        }

        return Result.Ok();
    }
}
