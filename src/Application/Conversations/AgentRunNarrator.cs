using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

internal sealed class AgentRunNarrator(IConversationsDb db, IRuns runs) : IRunNarrator
{
    public async Task<RunEvent?> NarrateAsync(RunId run, CancellationToken cancellationToken)
    {
        var agentRun = await db.AgentRuns.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.RunId == run, cancellationToken);
        var state = agentRun is null ? null : await runs.FindAsync(run, cancellationToken);
        if (agentRun is null || state is null)
        {
            return null;
        }

        // The run's row is read first: a message that is newer than it is only a better snapshot.
        var message = MessageDto.From(await db.Messages.AsNoTracking()
            .SingleAsync(candidate => candidate.Id == agentRun.AssistantMessageId, cancellationToken));
        var frames = new RunFrames(run, agentRun.ConversationId);
        return state.End is { } end
            ? frames.Terminal(state.LastSeq, new AgentRunOutcome(end, message, agentRun.FinishReason, Title: null))
            : frames.Snapshot(state.LastSeq, message);
    }
}
