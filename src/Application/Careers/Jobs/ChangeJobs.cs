using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Does the same to many jobs: those with the ids, or those that a filter finds.</summary>
/// <param name="Status">Where <c>move</c> moves them.</param>
/// <param name="After">Goes on behind this job: the <c>next</c> that was answered before.</param>
public sealed record ChangeJobs(
    JobAction Action, IReadOnlyList<Guid>? Ids = null, JobFilter? Filter = null, JobStatus? Status = null, Guid? After = null)
    : ICommand<ChangedJobsDto>, IRepeatAfterLostRace
{
    public const int MaxJobs = 1_000;
}

public enum JobAction
{
    Move,
    RevertStatus,
    Delete,
    Restore,
}

/// <param name="Changed">Those to which it was done.</param>
/// <param name="Refused">Those to which it cannot be done where they are.</param>
/// <param name="Next">What to go on after, where the filter finds more than is done at once; else null.</param>
public sealed record ChangedJobsDto(IReadOnlyList<Guid> Changed, IReadOnlyList<Guid> Refused, Guid? Next);

internal sealed class ChangeJobsValidator : AbstractValidator<ChangeJobs>
{
    public ChangeJobsValidator()
    {
        RuleFor(request => request.Ids).Must((request, ids) => ids is null != request.Filter is null)
            .WithMessage("Name the jobs by ids or by a filter, not by both.");
        RuleFor(request => request.Ids).Must(ids => ids is null or { Count: <= ChangeJobs.MaxJobs })
            .WithMessage($"At most {ChangeJobs.MaxJobs} jobs can be changed at once.");
        RuleFor(request => request.Filter!).SetValidator(new JobFilterValidator()).When(request => request.Filter is not null);
        RuleFor(request => request.Status).NotNull().When(request => request.Action == JobAction.Move);
    }
}

internal sealed class ChangeJobsHandler(ICareersDb db, IFoundJobs found, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<ChangeJobs, ChangedJobsDto>
{
    public async Task<Result<ChangedJobsDto>> Handle(ChangeJobs request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var meant = await Find(request).OrderByDescending(job => job.Id).Take(ChangeJobs.MaxJobs + 1)
            .ToListAsync(cancellationToken);
        var jobs = meant.Take(ChangeJobs.MaxJobs).ToList();
        var outcomes = jobs.ToLookup(job => Change(job, request, now).IsSuccess, job => job.Id.Value);
        return new ChangedJobsDto(
            [.. outcomes[true]], [.. outcomes[false]], meant.Count > jobs.Count ? jobs[^1].Id.Value : null);
    }

    private IQueryable<Job> Find(ChangeJobs request)
    {
        if (request.Filter is { } filter)
        {
            var last = request.After is { } after ? new JobId(after) : (JobId?)null;
            return found.Of(user.Id, filter).Where(job => last == null || job.Id < last);
        }

        var ids = request.Ids!.Select(JobId.From).ToList();
        return db.Jobs.Where(job => job.OwnerId == user.Id && ids.Contains(job.Id))
            .Where(job => request.Action == JobAction.Restore || job.DeletedAt == null);
    }

    private static Result<Done> Change(Job job, ChangeJobs request, DateTimeOffset now)
    {
        switch (request.Action)
        {
            case JobAction.Move:
                return job.MoveTo(request.Status!.Value, now);
            case JobAction.RevertStatus:
                return job.RevertStatus(now);
            case JobAction.Delete:
                job.Delete(now);
                return Result.Ok();
            default:
                job.Restore();
                return Result.Ok();
        }
    }
}
