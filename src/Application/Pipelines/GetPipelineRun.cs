using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

public sealed record GetPipelineRun(Guid Id) : IQuery<PipelineRunDetailDto>;

internal sealed class GetPipelineRunHandler(IPipelinesDb db, ICurrentUser user)
    : IQueryHandler<GetPipelineRun, PipelineRunDetailDto>
{
    public async Task<Result<PipelineRunDetailDto>> Handle(GetPipelineRun request, CancellationToken cancellationToken)
    {
        var run = await db.PipelineRuns.AsNoTracking()
            .WithSpecification(PipelineRunSpec.ById(new RunId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        return run is null ? PipelineErrors.RunNotFound : PipelineRunDetailDto.From(run);
    }
}
