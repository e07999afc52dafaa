using System.Text.Json;
using AssistantPlatform.Application.Common.Mailing;
using Microsoft.AspNetCore.DataProtection;

namespace AssistantPlatform.Infrastructure.Mailing;

internal sealed class DataProtectionMailSeal(IDataProtectionProvider protection) : IMailSeal
{
    private readonly IDataProtector _protector = protection.CreateProtector("mailing.mail");

    public byte[] Seal(Mail mail) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(mail));

    public Mail Open(byte[] sealedMail) => JsonSerializer.Deserialize<Mail>(_protector.Unprotect(sealedMail))
        ?? throw new InvalidOperationException("A sealed mail has no content.");
}
