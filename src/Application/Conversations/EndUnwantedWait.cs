using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Ends a run that was asked to stop while it was being left to its person: neither of the two transactions sees the other.
/// </summary>
internal sealed record EndUnwantedWait(Guid RunId) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class EndUnwantedWaitHandler(IRuns runs) : ICommandHandler<EndUnwantedWait, Done>
{
    public async Task<Result<Done>> Handle(EndUnwantedWait request, CancellationToken cancellationToken)
    {
        await runs.EndUnwantedWaitAsync(new RunId(request.RunId), cancellationToken);
        return Result.Ok();
    }
}
