using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Ends a run that the queue has given up, so that its conversation does not wait for ever.</summary>
internal sealed record AbandonAgentRun(Guid RunId) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class AbandonAgentRunHandler(IRuns runs) : ICommandHandler<AbandonAgentRun, Done>
{
    public async Task<Result<Done>> Handle(AbandonAgentRun request, CancellationToken cancellationToken)
    {
        var run = new RunId(request.RunId);
        return await runs.FindAsync(run, cancellationToken) is { End: null } live
            ? await runs.EndAsync(
                run,
                live.Attempt,
                live.LastSeq + 1,
                new RunEnd(RunOutcome.Failed, RunFailures.Crashed),
                known: null,
                cancellationToken)
            : Result.Ok();
    }
}
