using System.Security.Cryptography;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>Remembers, in the browser and sealed, for whom a provider vouched, while the person looks for their code.</summary>
internal sealed class PendingSignIn(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly AuthCookie Cookie = new("assistant_pending");

    private readonly IDataProtector _protector = protection.CreateProtector("identity.pending_sign_in");

    public void Write(HttpContext context, ExternalIdentity identity)
    {
        var pending = new Pending(identity, clock.GetUtcNow() + Lifetime);
        Cookie.Write(context, _protector.Protect(JsonSerializer.Serialize(pending)), pending.EndsAt);
    }

    /// <summary>Null when nobody was vouched for, or too long ago.</summary>
    public ExternalIdentity? Read(HttpContext context)
    {
        if (Cookie.Read(context) is not { } text)
        {
            return null;
        }

        try
        {
            var pending = JsonSerializer.Deserialize<Pending>(_protector.Unprotect(text))!;
            return clock.GetUtcNow() < pending.EndsAt ? pending.Identity : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Delete(HttpContext context) => Cookie.Delete(context);

    private sealed record Pending(ExternalIdentity Identity, DateTimeOffset EndsAt);
}
