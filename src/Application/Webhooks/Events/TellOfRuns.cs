using System.Text.Json;
using AssistantPlatform.Application.Conversations.Contracts;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Application.Webhooks.Delivery;
using MediatR;

namespace AssistantPlatform.Application.Webhooks.Events;

/// <summary>What a person has cancelled is no news to them.</summary>
internal sealed class TellOfRuns(WebhookEvents events)
    : INotificationHandler<AnswerEnded>, INotificationHandler<PipelineRunClosed>
{
    public async Task Handle(AnswerEnded notification, CancellationToken cancellationToken)
    {
        var (message, conversation, owner, run, outcome, errorCode, startedAt, at) = notification;
        var status = NameOf(outcome);
        var answer = new MessageData(message.Value, conversation.Value, "assistant", status, run.Value, startedAt);
        await events.TellAsync(owner, EventCatalog.MessageCreated, answer, at, cancellationToken);
        if (TypeFor(outcome, EventCatalog.RunCompleted, EventCatalog.RunFailed) is { } type)
        {
            var data = new RunData(run.Value, conversation.Value, message.Value, status, errorCode);
            await events.TellAsync(owner, type, data, at, cancellationToken);
        }
    }

    public async Task Handle(PipelineRunClosed notification, CancellationToken cancellationToken)
    {
        var (run, owner, pipeline, source, outcome, errorCode, createdAt, at) = notification;
        if (TypeFor(outcome, EventCatalog.PipelineRunCompleted, EventCatalog.PipelineRunFailed) is { } type)
        {
            var data = new PipelineRunData(run.Value, pipeline, source, NameOf(outcome), errorCode, createdAt);
            await events.TellAsync(owner, type, data, at, cancellationToken);
        }
    }

    private static EventType? TypeFor(RunOutcome outcome, EventType completed, EventType failed) => outcome switch
    {
        RunOutcome.Completed => completed,
        RunOutcome.Failed or RunOutcome.Interrupted => failed,
        _ => null,
    };

    private static string NameOf(RunOutcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString());
}
