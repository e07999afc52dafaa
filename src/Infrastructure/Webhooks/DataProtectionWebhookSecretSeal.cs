using System.Text;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace AssistantPlatform.Infrastructure.Webhooks;

internal sealed class DataProtectionWebhookSecretSeal(IDataProtectionProvider protection) : IWebhookSecretSeal
{
    private readonly IDataProtector _protector = protection.CreateProtector("webhooks.secret");

    public byte[] Seal(string secret, UserId owner) => ProtectorOf(owner).Protect(Encoding.ASCII.GetBytes(secret));

    public string Open(byte[] sealedSecret, UserId owner) =>
        Encoding.ASCII.GetString(ProtectorOf(owner).Unprotect(sealedSecret));

    private IDataProtector ProtectorOf(UserId owner) => _protector.CreateProtector(owner.Value.ToString());
}
