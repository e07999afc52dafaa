using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Deletes keys that expired or were revoked long ago.</summary>
public sealed record ForgetEndedApiKeys : ICommand<Done>;

internal sealed class ForgetEndedApiKeysHandler(IIdentityDb db, TimeProvider clock) : ICommandHandler<ForgetEndedApiKeys, Done>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<Result<Done>> Handle(ForgetEndedApiKeys command, CancellationToken cancellationToken)
    {
        var longAgo = clock.GetUtcNow() - Kept;
        await db.ApiKeys.Where(key => key.ExpiresAt < longAgo || key.RevokedAt < longAgo).ExecuteDeleteAsync(cancellationToken);
        return Result.Ok();
    }
}
