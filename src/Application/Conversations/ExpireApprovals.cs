using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Denies what nobody decided in time, and has the run go on. Harmless when all was decided, and when the run has ended.
/// </summary>
public sealed record ExpireApprovals(Guid RunId, DateTimeOffset Expiry) : IWorkItem, ICommand<Done>, IRepeatAfterLostRace
{
    // Never given up: with its item a run would wait for ever.
    public static WorkPolicy Policy { get; } = new("approval", Concurrency: 8, MaxAttempts: int.MaxValue);
}

internal sealed class ExpireApprovalsHandler(IConversationsDb db, WaitingRuns waiting) : ICommandHandler<ExpireApprovals, Done>
{
    public async Task<Result<Done>> Handle(ExpireApprovals request, CancellationToken cancellationToken)
    {
        var run = new RunId(request.RunId);
        var answer = await db.Messages.SingleOrDefaultAsync(candidate => candidate.RunId == run, cancellationToken);
        if (answer is null || !answer.RequiresApproval || !answer.Expire(request.Expiry))
        {
            return Result.Ok();
        }

        var agentRun = await db.AgentRuns.SingleAsync(candidate => candidate.RunId == run, cancellationToken);
        return await waiting.DecideAsync(agentRun, answer, cancellationToken);
    }
}
