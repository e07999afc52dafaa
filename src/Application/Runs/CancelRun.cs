using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Runs;

/// <summary>Asks a run to stop. Harmless when repeated, and when the run has ended meanwhile.</summary>
/// <param name="Kind">Null for runs of any kind; a run of another kind is not found.</param>
public sealed record CancelRun(Guid Id, RunKind? Kind = null) : ICommand<RunDto>, IRepeatAfterLostRace;

internal sealed class CancelRunHandler(IRunsDb db, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CancelRun, RunDto>
{
    public async Task<Result<RunDto>> Handle(CancelRun request, CancellationToken cancellationToken)
    {
        var run = await db.Runs
            .WithSpecification(RunSpec.ById(new RunId(request.Id), user.Id, request.Kind))
            .SingleOrDefaultAsync(cancellationToken);
        if (run is null)
        {
            return RunErrors.NotFound;
        }

        run.RequestCancel(clock.GetUtcNow());
        return RunDto.From(run);
    }
}
