using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks.Events;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks;

/// <summary>
/// Who may choose, read and be told of which events. Accounts open to administrators, and never to API keys, so neither does the
/// news of them.
/// </summary>
internal sealed class EventAccess(IAccounts accounts, ICurrentUser user)
{
    // Many of one moment go to the same person.
    private readonly Dictionary<UserId, bool> _administrators = [];

    /// <summary>Why the caller may not have to do with all of these events; null when they may.</summary>
    public async Task<Error?> RefuseAsync(IEnumerable<string> events, CancellationToken cancellationToken)
    {
        var mayHearAll = !events.Any(IsReserved)
            || (user.ApiKey is null && await IsAdministratorAsync(user.Id, cancellationToken));
        return mayHearAll ? null : WebhookErrors.EventReserved;
    }

    /// <summary>Whether a person may still be told of what happened.</summary>
    public async Task<bool> IsOpenToAsync(UserId person, string type, CancellationToken cancellationToken) =>
        !IsReserved(type) || await IsAdministratorAsync(person, cancellationToken);

    private static bool IsReserved(string type) => EventCatalog.Find(type) is { IsReserved: true };

    private async Task<bool> IsAdministratorAsync(UserId person, CancellationToken cancellationToken)
    {
        if (!_administrators.TryGetValue(person, out var isAdministrator))
        {
            isAdministrator = await accounts.IsAdministratorAsync(person, cancellationToken);
            _administrators.Add(person, isAdministrator);
        }

        return isAdministrator;
    }
}
