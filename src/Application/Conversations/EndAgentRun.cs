using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Stores the final answer, ends the run and completes the work that it was.</summary>
internal sealed record EndAgentRun(
    Guid RunId,
    int Attempt,
    WorkTicket Work,
    long Seq,
    IReadOnlyList<MessagePart> Parts,
    MessageUsage? Usage,
    AgentRunEnding Ending,
    LastStored<KnownAnswer> Known)
    : ICommand<EndedAgentRun>, IRepeatAfterLostRace;

/// <param name="Conversation">As the end left it.</param>
internal sealed record EndedAgentRun(AgentRunOutcome Outcome, Conversation Conversation);

internal sealed class EndAgentRunHandler(IConversationsDb db, IRuns runs, IWorkQueue queue, TimeProvider clock)
    : ICommandHandler<EndAgentRun, EndedAgentRun>
{
    public async Task<Result<EndedAgentRun>> Handle(EndAgentRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        var known = request.Known.Take();
        var ended = await runs.EndAsync(
            id, request.Attempt, request.Seq, request.Ending.End, known?.Run, cancellationToken);
        if (ended.Error is { } refusal)
        {
            return refusal;
        }

        // All that the end of a run changes is there now; FreeConversation finds it by key.
        known?.AttachTo(db);
        var (agentRun, answer, conversation) = known is null
            ? await ReadAsync(id, cancellationToken)
            : (known.AgentRun, known.Answer, known.Conversation);

        queue.Complete(request.Work);
        agentRun.Finish(request.Ending.FinishReason);
        answer.Write(request.Parts, request.Usage);
        answer.Finish(
            AgentRunEnding.MessageStatusOf(request.Ending.End.Outcome), request.Ending.Failure, clock.GetUtcNow());

        var title = agentRun.StartedConversation ? conversation.Title : null;
        var outcome = new AgentRunOutcome(
            request.Ending.End, MessageDto.From(answer), request.Ending.FinishReason, title);
        return new EndedAgentRun(outcome, conversation);
    }

    private async Task<(AgentRun AgentRun, Message Answer, Conversation Conversation)> ReadAsync(
        RunId id, CancellationToken cancellationToken)
    {
        var read = await (
            from agentRun in db.AgentRuns
            join answer in db.Messages on agentRun.AssistantMessageId equals answer.Id
            join conversation in db.Conversations on agentRun.ConversationId equals conversation.Id
            where agentRun.RunId == id
            select new { agentRun, answer, conversation }).SingleAsync(cancellationToken);
        return (read.agentRun, read.answer, read.conversation);
    }
}
