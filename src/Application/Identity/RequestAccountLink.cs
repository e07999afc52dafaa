using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;

namespace AssistantPlatform.Application.Identity;

/// <summary>
/// Has a link mailed to whoever has an account with this address. Whether somebody does is looked up later, so neither the
/// answer nor its time can tell.
/// </summary>
public sealed record RequestAccountLink(string Email, TokenPurpose Purpose) : ICommand<Done>;

internal sealed class RequestAccountLinkValidator : AbstractValidator<RequestAccountLink>
{
    public RequestAccountLinkValidator() => RuleFor(command => command.Email).IsEmailAddress();
}

internal sealed class RequestAccountLinkHandler(IOutbox outbox, IMailRequests requests, IWorkQueue queue)
    : ICommandHandler<RequestAccountLink, Done>
{
    public async Task<Result<Done>> Handle(RequestAccountLink command, CancellationToken cancellationToken)
    {
        if (!outbox.IsOpen)
        {
            return AccountTokenErrors.NoMail;
        }

        var email = EmailAddress.Normalize(command.Email);
        if (await requests.RefuseAsync(command.Purpose, email, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        queue.Enqueue(new MailAccountLink(email, command.Purpose));
        return Result.Ok();
    }
}
