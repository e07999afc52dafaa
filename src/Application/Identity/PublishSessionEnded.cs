using System.Text.Json;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Identity;

internal sealed class PublishSessionEnded(IMediator mediator) : INotificationHandler<SessionRevoked>
{
    public Task Handle(SessionRevoked notification, CancellationToken cancellationToken)
    {
        var reason = JsonNamingPolicy.SnakeCaseLower.ConvertName(notification.Reason.ToString());
        return mediator.Publish(
            new SessionEnded(notification.Session, notification.User, reason, notification.At), cancellationToken);
    }
}
