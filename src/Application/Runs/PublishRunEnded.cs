using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using MediatR;

namespace AssistantPlatform.Application.Runs;

internal sealed class PublishRunEnded(IMediator mediator) : INotificationHandler<RunReachedEnd>
{
    public Task Handle(RunReachedEnd notification, CancellationToken cancellationToken) => mediator.Publish(
        new RunEnded(notification.Run, notification.Owner, RunLedger.OutcomeOf(notification.Status), notification.At),
        cancellationToken);
}
