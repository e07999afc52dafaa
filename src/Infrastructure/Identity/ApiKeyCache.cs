using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Knows keys by their hash only. A key in use is read every few seconds, and then its use is noted too.</summary>
internal sealed class ApiKeyCache : IApiKeys
{
    private readonly IServiceScopeFactory _scopes;
    private readonly ApiKeyUse _use;
    private readonly TimeProvider _clock;
    private readonly RecentReads<string, PresentedApiKey> _reads;

    public ApiKeyCache(IServiceScopeFactory scopes, ApiKeyUse use, TimeProvider clock) =>
        (_scopes, _use, _clock, _reads) = (scopes, use, clock, new(ReadAsync, clock));

    public async ValueTask<PresentedApiKey?> FindAsync(string text) =>
        ApiKeyText.HasShape(text)
        && await _reads.GetAsync(Convert.ToHexString(ApiKeyText.HashOf(text))) is { } key
        && key.ExpiresAt > _clock.GetUtcNow() ? key : null;

    /// <summary>News of an end name the key's id, entries only its hash, and revocations are rare.</summary>
    public void EvictAll() => _reads.EvictAll();

    public void Sweep() => _reads.Sweep();

    private async Task<PresentedApiKey?> ReadAsync(string hexHash)
    {
        var (hash, now) = (Convert.FromHexString(hexHash), _clock.GetUtcNow());
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var key = await db.UsableApiKeys(now).AsNoTracking().FirstOrDefaultAsync(key => key.Hash == hash);
        if (key is null)
        {
            return null;
        }

        if (key.LastUsedAt is not { } noted || now - noted >= ApiKey.UsePrecision)
        {
            _use.Note(key.Id);
        }

        return new PresentedApiKey(key.Id, key.UserId, key.Scopes, key.ExpiresAt);
    }
}
