using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

/// <summary>Judges and hashes the new password of somebody who has an account.</summary>
internal sealed class ChosenPassword(IPasswordHasher passwords, IOptions<IdentitySettings> settings)
{
    /// <summary>Null when it may be taken; the error is about the field <c>newPassword</c>.</summary>
    public Error? Refuse(string password, User user) =>
        NewPassword.Objection(password, settings.Value.PasswordMinLength, user.Email, user.DisplayName) is { } objection
            ? CommonErrors.Invalid with { Fields = new Dictionary<string, string[]> { ["newPassword"] = [objection] } }
            : null;

    /// <summary>Null when it is done, else why not now.</summary>
    public async Task<Error?> SetAsync(string password, User user, CancellationToken cancellationToken)
    {
        var hash = await passwords.HashAsync(password, cancellationToken);
        if (hash.Error is { } busy)
        {
            return busy;
        }

        user.ChangePassword(hash.Value);
        return null;
    }
}
