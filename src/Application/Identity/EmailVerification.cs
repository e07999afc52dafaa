using AssistantPlatform.Application.Common.Mailing;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

internal sealed class EmailVerification(IOptions<IdentitySettings> settings, IOutbox outbox)
{
    /// <summary>Whether only people whose address is known to be theirs may sign in.</summary>
    public bool IsRequired => settings.Value.RequireVerifiedEmail ?? outbox.IsOpen;
}
