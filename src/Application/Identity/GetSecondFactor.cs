using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record GetSecondFactor : IQuery<SecondFactorDto>;

public sealed record SecondFactorDto(bool Enabled, int RecoveryCodesLeft);

internal sealed class GetSecondFactorHandler(IIdentityDb db, ICurrentUser caller)
    : IQueryHandler<GetSecondFactor, SecondFactorDto>
{
    public async Task<Result<SecondFactorDto>> Handle(GetSecondFactor query, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.AsNoTracking()
            .FirstOrDefaultAsync(factor => factor.UserId == caller.Id, cancellationToken);
        return new SecondFactorDto(factor?.IsEnabled is true, factor?.RecoveryCodes.Count ?? 0);
    }
}
