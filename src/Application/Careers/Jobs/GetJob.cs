using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

public sealed record GetJob(Guid Id) : IQuery<Versioned<JobDto>>;

internal sealed class GetJobHandler(ICareersDb db, ICurrentUser user) : IQueryHandler<GetJob, Versioned<JobDto>>
{
    public async Task<Result<Versioned<JobDto>>> Handle(GetJob request, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.AsNoTracking().WithSpecification(JobSpec.ById(new JobId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        return job is null ? JobErrors.NotFound : new Versioned<JobDto>(JobDto.From(job), () => job.Version);
    }
}
