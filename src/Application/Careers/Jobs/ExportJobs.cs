using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Hands out all jobs that a list would show, the oldest first. They are read while they are written.</summary>
public sealed record ExportJobs(JobFilter Filter) : IQuery<IAsyncEnumerable<JobDto>>;

internal sealed class ExportJobsValidator : AbstractValidator<ExportJobs>
{
    public ExportJobsValidator() =>
        RuleFor(request => request.Filter).SetValidator(new JobFilterValidator()).OverridePropertyName("");
}

internal sealed class ExportJobsHandler(IJobSearch search, IFoundJobs found, ICurrentUser user)
    : IQueryHandler<ExportJobs, IAsyncEnumerable<JobDto>>
{
    public async Task<Result<IAsyncEnumerable<JobDto>>> Handle(ExportJobs request, CancellationToken cancellationToken)
    {
        var isResemblance = await search.IsMistypedAsync(user.Id, request.Filter, cancellationToken);
        var all = found.Of(user.Id, request.Filter, isResemblance).AsNoTracking();
        var jobs = KeysetPages.ReadAsync(
            last => all.Where(job => job.Id > last).OrderBy(job => job.Id), (Job job) => job.Id, cancellationToken);
        return Result.Ok(jobs.Select(JobDto.From));
    }
}
