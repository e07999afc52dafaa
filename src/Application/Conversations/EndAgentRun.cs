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

        // All that the end of a run changes is read at once; FreeConversation finds it by key.
        var found = await (
            from agentRun in db.AgentRuns
            join answer in db.Messages on agentRun.AssistantMessageId equals answer.Id
            join conversation in db.Conversations on agentRun.ConversationId equals conversation.Id
            where agentRun.RunId == id
            select new { agentRun, answer, conversation }).SingleAsync(cancellationToken);

        found.agentRun.Finish(request.Ending.FinishReason);
        found.answer.Write(request.Parts, request.Usage);
        found.answer.Finish(
            AgentRunEnding.MessageStatusOf(request.Ending.End.Outcome), request.Ending.Failure, clock.GetUtcNow());

        var title = found.agentRun.StartedConversation ? found.conversation.Title : null;
        return new AgentRunOutcome(request.Ending.End, MessageDto.From(found.answer), request.Ending.FinishReason, title);
    }
}
