using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Gives the newest key a successor when it is old enough, or at once when forced, and drops spent keys.</summary>
public sealed record RotateSigningKeys(bool Force = false) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class RotateSigningKeysHandler(IIdentityDb db, ISigningKeyFactory factory, IAudit audit, TimeProvider clock)
    : ICommandHandler<RotateSigningKeys, Done>
{
    public async Task<Result<Done>> Handle(RotateSigningKeys command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var keys = await db.SigningKeys.ToListAsync(cancellationToken);
        db.SigningKeys.RemoveRange(keys.Where(key => key.IsSpent(now)));

        var newest = keys.SingleOrDefault(key => key.VerifiesUntil is null);
        if (newest is null)
        {
            db.SigningKeys.Add(factory.Create(now));
        }
        else if (command.Force || newest.IsDue(now))
        {
            var successor = factory.Create(now + SigningKey.Notice);
            newest.Retire(successor.SignsFrom);
            db.SigningKeys.Add(successor);
        }

        if (command.Force)
        {
            audit.Note(AuditAction.SigningKeysRotated, detail: AuditEntry.ByOperator);
        }

        return Result.Ok();
    }
}
