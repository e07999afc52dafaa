using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

public sealed record RevokeOtherSessions : ICommand<Done>;

internal sealed class RevokeOtherSessionsHandler(OtherSessions others) : ICommandHandler<RevokeOtherSessions, Done>
{
    public async Task<Result<Done>> Handle(RevokeOtherSessions command, CancellationToken cancellationToken)
    {
        await others.RevokeAsync(RevocationReason.EndedByUser, cancellationToken);
        return Result.Ok();
    }
}
