using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>An administrator deletes somebody else's account and all that it owns. There is no way back.</summary>
public sealed record DeleteUser(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class DeleteUserHandler(IIdentityDb db, ICurrentUser caller, AccountEnd end, TimeProvider clock)
    : ICommandHandler<DeleteUser, Done>
{
    public async Task<Result<Done>> Handle(DeleteUser command, CancellationToken cancellationToken)
    {
        var id = UserId.From(command.Id);
        var people = await db.Users.Where(user => user.Id == id || user.Id == caller.Id).ToListAsync(cancellationToken);
        if (people.SingleOrDefault(user => user.Id == id) is not { } user)
        {
            return UserErrors.NotFound;
        }

        if (user.Delete(people.Single(person => person.Id == caller.Id), clock.GetUtcNow()).Error is { } refused)
        {
            return refused;
        }

        await end.FollowAsync(user, cancellationToken);
        return Result.Ok();
    }
}
