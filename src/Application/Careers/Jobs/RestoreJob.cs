using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Brings back a job that was deleted; one that was not stays as it is.</summary>
public sealed record RestoreJob(Guid Id) : ICommand<Versioned<JobDto>>, IRepeatAfterLostRace;

internal sealed class RestoreJobHandler(ICareersDb db, ICurrentUser user) : ICommandHandler<RestoreJob, Versioned<JobDto>>
{
    public async Task<Result<Versioned<JobDto>>> Handle(RestoreJob request, CancellationToken cancellationToken)
    {
        var id = new JobId(request.Id);
        var job = await db.Jobs.SingleOrDefaultAsync(job => job.Id == id && job.OwnerId == user.Id, cancellationToken);
        if (job is null)
        {
            return JobErrors.NotFound;
        }

        job.Restore();
        return new Versioned<JobDto>(JobDto.From(job), () => job.Version);
    }
}
