using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Stores the final answer and ends the run.</summary>
internal sealed record EndAgentRun(
    Guid RunId, int Attempt, long Seq, IReadOnlyList<MessagePart> Parts, MessageUsage? Usage, AgentRunEnding Ending)
    : ICommand<AgentRunOutcome>, IRepeatAfterLostRace;

internal sealed class EndAgentRunHandler(IConversationsDb db, IRuns runs, TimeProvider clock)
    : ICommandHandler<EndAgentRun, AgentRunOutcome>
{
    public async Task<Result<AgentRunOutcome>> Handle(EndAgentRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        var ended = await runs.EndAsync(id, request.Attempt, request.Seq, request.Ending.End, cancellationToken);
        if (ended.Error is { } refusal)
        {
            return refusal;
        }

        var run = await db.AgentRuns.SingleAsync(candidate => candidate.RunId == id, cancellationToken);
        run.Finish(request.Ending.FinishReason);

        var message = await db.Messages.SingleAsync(candidate => candidate.Id == run.AssistantMessageId, cancellationToken);
        message.Write(request.Parts, request.Usage);
        message.Finish(
            AgentRunEnding.MessageStatusOf(request.Ending.End.Outcome), request.Ending.Failure, clock.GetUtcNow());

        var title = run.StartedConversation
            ? await db.Conversations.Where(conversation => conversation.Id == run.ConversationId)
                .Select(conversation => conversation.Title)
                .SingleAsync(cancellationToken)
            : null;
        return new AgentRunOutcome(request.Ending.End, MessageDto.From(message), request.Ending.FinishReason, title);
    }
}
