using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>The steps that were taken with a job.</summary>
public sealed record GetJobHistory(Guid Id) : IQuery<JobHistoryDto>;

/// <param name="Items">The last step last.</param>
public sealed record JobHistoryDto(IReadOnlyList<JobStatusChangeDto> Items);

public sealed record JobStatusChangeDto(JobStatus From, JobStatus To, DateTimeOffset At);

internal sealed class GetJobHistoryHandler(ICareersDb db, ICurrentUser user) : IQueryHandler<GetJobHistory, JobHistoryDto>
{
    public async Task<Result<JobHistoryDto>> Handle(GetJobHistory request, CancellationToken cancellationToken)
    {
        var history = await db.Jobs.WithSpecification(JobSpec.ById(new JobId(request.Id), user.Id))
            .Select(job => job.History)
            .SingleOrDefaultAsync(cancellationToken);
        return history is null
            ? JobErrors.NotFound
            : new JobHistoryDto([.. history.Select(change => new JobStatusChangeDto(change.From, change.To, change.At))]);
    }
}
