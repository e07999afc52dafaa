using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Identity;

/// <summary>Asks the caller who they are, before a provider may be connected with their account.</summary>
/// <param name="Password">Null for people who have none.</param>
public sealed record PrepareExternalLink(string? Password) : ICommand<Done>;

internal sealed class PrepareExternalLinkValidator : AbstractValidator<PrepareExternalLink>
{
    public PrepareExternalLinkValidator() => RuleFor(command => command.Password).IsPasswordAgain();
}

internal sealed class PrepareExternalLinkHandler(Reauthentication reauthentication)
    : ICommandHandler<PrepareExternalLink, Done>
{
    public async Task<Result<Done>> Handle(PrepareExternalLink command, CancellationToken cancellationToken)
    {
        var user = await reauthentication.CallerAsync(cancellationToken);
        return await reauthentication.RefusePasswordAsync(user, command.Password, cancellationToken) is { } refused
            ? refused
            : Result.Ok();
    }
}
