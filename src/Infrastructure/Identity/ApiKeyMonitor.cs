using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class ApiKeyMonitor(
    IServiceScopeFactory scopes, ApiKeyCache cache, IDoorbells bells, TimeProvider clock, ILogger<ApiKeyMonitor> logger)
    : EndMonitor<ApiKeyId>(EndBell, scopes, bells, clock, logger), IApiKeyMonitor
{
    /// <summary>Rung with the key's id when it was revoked.</summary>
    public const string EndBell = "api_key_ended";

    protected override void Evict(ApiKeyId id) => cache.EvictAll();

    protected override void SweepCache() => cache.Sweep();

    protected override Task<List<ApiKeyId>> LiveAsync(
        AppDbContext db, List<ApiKeyId> watched, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.UsableApiKeys(now).Where(key => watched.Contains(key.Id)).Select(key => key.Id).ToListAsync(cancellationToken);
}
