using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record GetSecondFactor : IQuery<SecondFactorDto>;

/// <param name="EnabledAt">Since when sign-in asks for a code; null while it does not.</param>
public sealed record SecondFactorDto(bool Enabled, DateTimeOffset? EnabledAt, int RecoveryCodesLeft);

internal sealed class GetSecondFactorHandler(IIdentityDb db, ICurrentUser caller)
    : IQueryHandler<GetSecondFactor, SecondFactorDto>
{
    public async Task<Result<SecondFactorDto>> Handle(GetSecondFactor query, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.AsNoTracking()
            .FirstOrDefaultAsync(factor => factor.UserId == caller.Id, cancellationToken);
        return new SecondFactorDto(factor?.IsEnabled is true, factor?.EnabledAt, factor?.RecoveryCodes.Count ?? 0);
    }
}
