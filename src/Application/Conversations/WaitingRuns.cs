using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations;

/// <summary>What every decision about a tool call has in common: with the last one the run goes on.</summary>
internal sealed class WaitingRuns(IRuns runs, IWorkQueue queue)
{
    /// <param name="answer">As the decision left it.</param>
    public async Task<Result<Done>> DecideAsync(AgentRun run, Message answer, CancellationToken cancellationToken)
    {
        var isLast = !answer.RequiresApproval;
        var decided = await runs.DecideAsync(run.RunId, isLast, cancellationToken);
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
