using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>An account, for administrators.</summary>
public sealed record GetUser(Guid Id) : IQuery<ManagedUserDto>;

internal sealed class GetUserHandler(IIdentityDb db) : IQueryHandler<GetUser, ManagedUserDto>
{
    public async Task<Result<ManagedUserDto>> Handle(GetUser query, CancellationToken cancellationToken)
    {
        var id = UserId.From(query.Id);
        var user = await db.Users.AsNoTracking().Where(user => user.Id == id)
            .Select(ManagedUserDto.From(db)).SingleOrDefaultAsync(cancellationToken);
        return user is null ? UserErrors.NotFound : user;
    }
}
