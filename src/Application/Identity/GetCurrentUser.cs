using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record GetCurrentUser : IQuery<UserDto>;

internal sealed class GetCurrentUserHandler(IIdentityDb db, ICurrentUser caller) : IQueryHandler<GetCurrentUser, UserDto>
{
    public async Task<Result<UserDto>> Handle(GetCurrentUser query, CancellationToken cancellationToken) =>
        UserDto.Of(await db.Users.AsNoTracking().SingleAsync(user => user.Id == caller.Id, cancellationToken));
}
