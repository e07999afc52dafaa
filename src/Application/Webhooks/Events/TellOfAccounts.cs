using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks.Delivery;
using MediatR;

namespace AssistantPlatform.Application.Webhooks.Events;

internal sealed class TellOfAccounts(WebhookEvents events)
    : INotificationHandler<AccountChanged>, INotificationHandler<AccountClosed>, INotificationHandler<SessionEnded>
{
    public Task Handle(AccountChanged notification, CancellationToken cancellationToken)
    {
        var (person, isNew, email, name, role, isDisabled, createdAt, at) = notification;
        return events.TellAdministratorsAsync(
            isNew ? EventCatalog.UserCreated : EventCatalog.UserUpdated,
            new AccountData(person.Value, email, name, role, isDisabled, createdAt),
            at,
            cancellationToken);
    }

    public Task Handle(AccountClosed notification, CancellationToken cancellationToken) => events.TellAdministratorsAsync(
        EventCatalog.UserDeleted, new DeletedAccountData(notification.Person.Value), notification.At, cancellationToken);

    public Task Handle(SessionEnded notification, CancellationToken cancellationToken) => events.TellAsync(
        notification.Person,
        EventCatalog.SessionRevoked,
        new SessionData(notification.Session.Value, notification.Person.Value, notification.Reason),
        notification.At,
        cancellationToken);
}
