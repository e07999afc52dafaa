using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Takes back the last step with a job.</summary>
public sealed record RevertJobStatus(Guid Id) : ICommand<Versioned<JobDto>>;

internal sealed class RevertJobStatusHandler(ICareersDb db, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<RevertJobStatus, Versioned<JobDto>>
{
    public async Task<Result<Versioned<JobDto>>> Handle(RevertJobStatus request, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.WithSpecification(JobSpec.ById(new JobId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (job is null)
        {
            return JobErrors.NotFound;
        }

        return job.RevertStatus(clock.GetUtcNow()).Error is { } refusal
            ? refusal
            : new Versioned<JobDto>(JobDto.From(job), () => job.Version);
    }
}
