using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Runs;

/// <param name="Kind">Null for runs of any kind; a run of another kind is not found.</param>
public sealed record GetRun(Guid Id, RunKind? Kind = null) : IQuery<RunDto>;

internal sealed class GetRunHandler(IRunsDb db, ICurrentUser user) : IQueryHandler<GetRun, RunDto>
{
    public async Task<Result<RunDto>> Handle(GetRun request, CancellationToken cancellationToken)
    {
        var run = await db.Runs.AsNoTracking()
            .WithSpecification(RunSpec.ById(new RunId(request.Id), user.Id, request.Kind))
            .SingleOrDefaultAsync(cancellationToken);
        return run is null ? RunErrors.NotFound : RunDto.From(run);
    }
}
