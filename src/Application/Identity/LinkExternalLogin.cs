using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Connects an account at a provider with the caller's, after the provider has vouched for it.</summary>
public sealed record LinkExternalLogin(ExternalIdentity Identity) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class LinkExternalLoginValidator : AbstractValidator<LinkExternalLogin>
{
    public LinkExternalLoginValidator() => RuleFor(command => command.Identity).IsExternalIdentity();
}

internal sealed class LinkExternalLoginHandler(IIdentityDb db, ICurrentUser caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<LinkExternalLogin, Done>
{
    public async Task<Result<Done>> Handle(LinkExternalLogin command, CancellationToken cancellationToken)
    {
        var identity = command.Identity;
        var isElsewhere = await db.Users.WithSpecification(UserSpec.With(identity))
            .AnyAsync(user => user.Id != caller.Id, cancellationToken);
        if (isElsewhere)
        {
            return ExternalLoginErrors.Taken;
        }

        var user = await db.Users.Include(user => user.ExternalLogins)
            .SingleAsync(user => user.Id == caller.Id, cancellationToken);
        var linked = user.Link(identity, clock.GetUtcNow());
        if (linked.IsSuccess)
        {
            audit.Note(AuditAction.ExternalLoginLinked, user.Id.Value, detail: identity.Provider);
        }

        return linked;
    }
}
