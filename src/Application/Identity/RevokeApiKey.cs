using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record RevokeApiKey(Guid Id) : ICommand<Done>;

internal sealed class RevokeApiKeyHandler(IIdentityDb db, ICurrentUser caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<RevokeApiKey, Done>
{
    public async Task<Result<Done>> Handle(RevokeApiKey command, CancellationToken cancellationToken)
    {
        var id = ApiKeyId.From(command.Id);
        var key = await db.ApiKeys.WithSpecification(ApiKeySpec.OwnedBy(caller.Id))
            .FirstOrDefaultAsync(key => key.Id == id, cancellationToken);
        if (key is null)
        {
            return ApiKeyErrors.NotFound;
        }

        key.Revoke(clock.GetUtcNow());
        audit.Note(AuditAction.ApiKeyRevoked, key.Id.Value);
        return Result.Ok();
    }
}
