using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>One per provider, so never many.</summary>
public sealed record ListExternalLogins : IQuery<ExternalLoginListDto>;

public sealed record ExternalLoginListDto(IReadOnlyList<ExternalLoginDto> Items);

/// <param name="Provider">Its name in the list of providers, at the time.</param>
/// <param name="Email">The address at the provider, if it told one.</param>
public sealed record ExternalLoginDto(Guid Id, string Provider, string? Email, DateTimeOffset LinkedAt);

internal sealed class ListExternalLoginsHandler(IIdentityDb db, ICurrentUser caller)
    : IQueryHandler<ListExternalLogins, ExternalLoginListDto>
{
    public async Task<Result<ExternalLoginListDto>> Handle(ListExternalLogins query, CancellationToken cancellationToken)
    {
        var logins = await db.Users.AsNoTracking()
            .Where(user => user.Id == caller.Id)
            .SelectMany(user => user.ExternalLogins)
            .OrderBy(login => login.LinkedAt)
            .ToListAsync(cancellationToken);
        return new ExternalLoginListDto([.. logins.Select(ToDto)]);
    }

    private static ExternalLoginDto ToDto(ExternalLogin login) =>
        new(login.Id.Value, login.Provider, login.Email, login.LinkedAt);
}
