using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Hides a job. It can be restored.</summary>
public sealed record DeleteJob(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class DeleteJobHandler(ICareersDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DeleteJob, Done>
{
    public async Task<Result<Done>> Handle(DeleteJob request, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.WithSpecification(JobSpec.ById(new JobId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (job is null)
        {
            return JobErrors.NotFound;
        }

        job.Delete(clock.GetUtcNow());
        return Result.Ok();
    }
}
