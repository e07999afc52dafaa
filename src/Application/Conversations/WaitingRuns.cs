using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>What every decision about a tool call has in common: with the last one the run goes on.</summary>
internal sealed class WaitingRuns(IConversationsDb db, IRuns runs, IWorkQueue queue)
{
    /// <summary>Null when there is no such run, or its conversation was deleted.</summary>
    public async Task<WaitingRun?> FindAsync(RunId run, CancellationToken cancellationToken)
    {
        // In this order: a decision after the first look is noticed, and one before it is in the answer.
        var held = await runs.HoldAsync(run, cancellationToken);
        var answer = await db.Messages.SingleOrDefaultAsync(candidate => candidate.RunId == run, cancellationToken);
        return held is null || answer is null ? null : new WaitingRun(held, answer);
    }

    /// <param name="waiting">Its answer as the decision left it.</param>
    public Result<Done> Decide(AgentRun run, WaitingRun waiting)
    {
        var isLast = !waiting.Answer.RequiresApproval;
        var decided = runs.Decide(waiting.Run, isLast);
        if (decided.Error is { } refusal)
        {
            return refusal;
        }

        if (isLast)
        {
            queue.Enqueue(new ExecuteAgentRun(run.RunId.Value, decided.Value), run.OwnerId);
        }

        return Result.Ok();
    }
}

internal sealed record WaitingRun(KnownRun Run, Message Answer);
