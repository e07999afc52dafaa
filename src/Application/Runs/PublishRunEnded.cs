using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using MediatR;

namespace AssistantPlatform.Application.Runs;

internal sealed class PublishRunEnded(IMediator mediator) : INotificationHandler<RunReachedEnd>
{
    public Task Handle(RunReachedEnd notification, CancellationToken cancellationToken)
    {
        var (run, kind, owner, status, at) = notification;
        var outcome = RunLedger.OutcomeOf(status);
        return kind switch
        {
            RunKind.Agent => mediator.Publish(new AgentRunEnded(run, owner, outcome, at), cancellationToken),
            RunKind.Pipeline => mediator.Publish(new PipelineRunEnded(run, owner, outcome, at), cancellationToken),
            _ => throw new InvalidOperationException($"Nobody does the work of a run of kind {kind}."),
        };
    }
}
