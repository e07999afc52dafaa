using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Identity;

internal sealed class PublishAccountClosed(IMediator mediator) : INotificationHandler<UserClosed>
{
    public Task Handle(UserClosed notification, CancellationToken cancellationToken) =>
        mediator.Publish(new AccountClosed(notification.User, notification.At), cancellationToken);
}
