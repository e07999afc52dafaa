using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks.Events;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks;

/// <summary>Who may choose which events. Accounts never open to API keys, so neither does the news of them.</summary>
internal sealed class EventChoice(IAccounts accounts, ICurrentUser user)
{
    public async Task<Error?> RefuseAsync(IEnumerable<string> events, CancellationToken cancellationToken)
    {
        var hasReserved = events.Any(name => EventCatalog.Find(name) is { IsReserved: true });
        var mayHearAll = user.ApiKey is null && await accounts.IsAdministratorAsync(user.Id, cancellationToken);
        return hasReserved && !mayHearAll ? WebhookErrors.EventReserved : null;
    }
}
