using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

internal sealed class AgentRunNarrator(IConversationsDb db, IRuns runs) : IRunNarrator
{
    public async Task<IReadOnlyList<RunEvent>> NarrateAsync(RunId run, long after, CancellationToken cancellationToken)
    {
        var agentRun = await db.AgentRuns.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.RunId == run, cancellationToken);
        if (agentRun is null || await ReadAsync(agentRun, cancellationToken) is not var (state, stored))
        {
            return [];
        }

        var message = MessageDto.From(stored);
        var frames = new RunFrames(run, agentRun.ConversationId);
        var standing = state.End is { } end
            ? frames.Terminal(state.LastSeq, new AgentRunOutcome(end, message, agentRun.FinishReason, Title: null))
            : frames.Snapshot(state.LastSeq, message);
        return after == 0 ? [Beginning(frames, agentRun, state), standing] : [standing];
    }

    private Task<(RunState State, Message Message)?> ReadAsync(AgentRun run, CancellationToken cancellationToken) =>
        runs.FindWithAsync(
            run.RunId,
            () => db.Messages.AsNoTracking().SingleAsync(message => message.Id == run.AssistantMessageId, cancellationToken),
            cancellationToken);

    /// <summary>Who sent the message waits for it. Its number only has to stand before that of the event after it.</summary>
    private static RunEvent Beginning(RunFrames frames, AgentRun run, RunState state) => frames.Build(
        state.LastSeq - 1,
        FrameTypes.RunStarted,
        new RunStartedData(run.ClientRequestId, run.UserMessageId.Value, run.AssistantMessageId.Value, state.Attempt),
        FrameJson.Default.RunStartedData);
}
