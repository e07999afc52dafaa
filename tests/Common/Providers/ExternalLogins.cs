using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Tests.Common.Providers;

public static class ExternalLogins
{
    /// <summary>Connects the person's account with one at a provider, without asking that one.</summary>
    public static async Task<Guid> LinkAsync(this ApiFactory api, string person)
    {
        await using var db = api.Database.CreateContext();
        var user = await db.Users.SingleAsync(user => user.NormalizedEmail == ApiFactory.EmailOf(person));
        var identity = new ExternalIdentity { Provider = "acme", Issuer = "https://acme.example", Subject = person };
        user.Link(identity, user.CreatedAt);
        await db.SaveChangesAsync();
        return user.ExternalLogins.Single().Id.Value;
    }
}
