using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <param name="DisplayName">Null keeps the name.</param>
public sealed record UpdateCurrentUser(string? DisplayName) : ICommand<UserDto>, IRepeatAfterLostRace;

internal sealed class UpdateCurrentUserValidator : AbstractValidator<UpdateCurrentUser>
{
    public UpdateCurrentUserValidator()
    {
        RuleFor(command => command.DisplayName).IsDisplayName();
        RuleFor(command => command.DisplayName).NotEmpty().When(command => command.DisplayName is not null);
    }
}

internal sealed class UpdateCurrentUserHandler(IIdentityDb db, ICurrentUser caller) : ICommandHandler<UpdateCurrentUser, UserDto>
{
    public async Task<Result<UserDto>> Handle(UpdateCurrentUser command, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(user => user.Id == caller.Id, cancellationToken);
        if (command.DisplayName is { } displayName)
        {
            user.Rename(displayName);
        }

        return UserDto.Of(user);
    }
}
