using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Runs;

/// <summary>Asks a run to stop. Harmless when repeated, and when the run has ended meanwhile.</summary>
/// <param name="Kind">Null for runs of any kind; a run of another kind is not found.</param>
public sealed record CancelRun(Guid Id, RunKind? Kind = null) : ILongCommand<RunDto>;

internal sealed class CancelRunHandler(IScopedSender sender, IRunTeller teller, ICurrentUser user)
    : ILongCommandHandler<CancelRun, RunDto>
{
    public async Task<Result<RunDto>> Handle(CancelRun request, CancellationToken cancellationToken)
    {
        var noted = await sender.SendAsync(new NoteCancelRequest(request.Id, request.Kind), user, cancellationToken);
        if (noted.Error is { } refusal)
        {
            return refusal;
        }

        if (noted.Value.HasEndedIt)
        {
            await teller.TellAsync(new RunId(request.Id), cancellationToken);
        }

        return noted.Value.Run;
    }
}

internal sealed record NoteCancelRequest(Guid Id, RunKind? Kind) : ICommand<NotedCancelRequest>, IRepeatAfterLostRace;

/// <param name="HasEndedIt">Nobody executed the run, so nobody else tells of its end.</param>
internal sealed record NotedCancelRequest(RunDto Run, bool HasEndedIt);

internal sealed class NoteCancelRequestHandler(IRunsDb db, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<NoteCancelRequest, NotedCancelRequest>
{
    public async Task<Result<NotedCancelRequest>> Handle(NoteCancelRequest request, CancellationToken cancellationToken)
    {
        var run = await db.Runs
            .WithSpecification(RunSpec.ById(new RunId(request.Id), user.Id, request.Kind))
            .SingleOrDefaultAsync(cancellationToken);
        if (run is null)
        {
            return RunErrors.NotFound;
        }

        var hadEnded = run.HasEnded;
        run.RequestCancel(clock.GetUtcNow());
        return new NotedCancelRequest(RunDto.From(run), HasEndedIt: run.HasEnded && !hadEnded);
    }
}
