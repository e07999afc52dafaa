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
        var id = new RunId(request.RunId);
        if (await waiting.FindAsync(id, cancellationToken) is not { Answer.RequiresApproval: true } asked
            || !asked.Answer.Expire(request.Expiry))
        {
            return Result.Ok();
        }

        var run = await db.AgentRuns.SingleAsync(candidate => candidate.RunId == id, cancellationToken);
        return waiting.Decide(run, asked);
    }
}
