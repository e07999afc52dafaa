using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

/// <summary>What somebody who is not signed in needs to know about this server.</summary>
public sealed record GetAuthOptions : IQuery<AuthOptionsDto>;

/// <param name="SendsMail">Whether a forgotten password can be reset by mail.</param>
/// <param name="RequiresVerifiedEmail">Whether a new account must confirm its address before the first sign-in.</param>
/// <param name="PasswordMinLength">How many characters a new password must have.</param>
public sealed record AuthOptionsDto(bool SendsMail, bool RequiresVerifiedEmail, int PasswordMinLength);

internal sealed class GetAuthOptionsHandler(
    IOutbox outbox, EmailVerification verification, IOptions<IdentitySettings> settings)
    : IQueryHandler<GetAuthOptions, AuthOptionsDto>
{
    public Task<Result<AuthOptionsDto>> Handle(GetAuthOptions query, CancellationToken cancellationToken) =>
        Task.FromResult<Result<AuthOptionsDto>>(
            new AuthOptionsDto(outbox.IsOpen, verification.IsRequired, settings.Value.PasswordMinLength));
}
