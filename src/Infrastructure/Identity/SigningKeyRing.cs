using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>The signing keys in memory. Keys are published long before they sign, so reloading now and then is enough.</summary>
internal sealed class SigningKeyRing(IServiceScopeFactory scopes, EcdsaSigningKeyFactory factory, TimeProvider clock)
{
    private IReadOnlyList<Entry> _newestFirst = [];

    public SecurityKey Signing
    {
        get
        {
            var now = clock.GetUtcNow();
            return _newestFirst.First(entry => entry.Row.SignsFrom <= now).Key;
        }
    }

    /// <summary>None when the id is unknown or the key's time is over: a token never brings its own key.</summary>
    public IEnumerable<SecurityKey> Verifying(string? id)
    {
        var now = clock.GetUtcNow();
        return _newestFirst.Where(entry => entry.Row.Id == id && !entry.Row.IsSpent(now)).Select(entry => entry.Key);
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var rows = await db.SigningKeys.AsNoTracking().OrderByDescending(key => key.SignsFrom).ToListAsync(cancellationToken);
        var known = _newestFirst.ToDictionary(entry => entry.Row.Id, entry => entry.Key);
        _newestFirst = rows.ConvertAll(row => new Entry(row, known.GetValueOrDefault(row.Id) ?? Open(row)));
    }

    private ECDsaSecurityKey Open(SigningKey row) => new(factory.OpenPrivateKey(row)) { KeyId = row.Id };

    private sealed record Entry(SigningKey Row, SecurityKey Key);
}
