using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Webhooks.Delivery;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Webhooks;

internal sealed class WebhookListeners : IWebhookListeners
{
    /// <summary>Rung with the owner's id when their webhooks have changed.</summary>
    public const string Bell = "webhooks_changed";

    private readonly IServiceScopeFactory _scopes;
    private readonly RecentReads<UserId, Answer> _reads;

    public WebhookListeners(IServiceScopeFactory scopes, IDoorbells bells, TimeProvider clock)
    {
        (_scopes, _reads) = (scopes, new(ReadAsync, clock));
        bells.Listen(Bell, owner =>
        {
            _reads.Evict(UserId.From(owner));
            return Task.CompletedTask;
        });
    }

    public async ValueTask<bool> HasAnyAsync(UserId person) => await _reads.GetAsync(person) is { HasAny: true };

    public void Sweep() => _reads.Sweep();

    private async Task<Answer?> ReadAsync(UserId person)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return new Answer(await db.Webhooks.AnyAsync(webhook => webhook.OwnerId == person && webhook.Active));
    }

    private sealed record Answer(bool HasAny);
}
