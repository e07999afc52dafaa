using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>
/// Takes in jobs that were found. What is known already is only added to: nothing known is lost, what its person changed by
/// hand stays, and what they deleted stays deleted.
/// </summary>
public sealed record IngestJobs(IReadOnlyList<FoundJob> Jobs) : ICommand<IngestedJobsDto>, IIdempotent, IRepeatAfterLostRace
{
    public const int MaxJobs = 500;
}

/// <param name="Items">What became of each, in the order in which they were given.</param>
public sealed record IngestedJobsDto(int Created, int Updated, int Unchanged, int Deleted, IReadOnlyList<IngestedJobDto> Items);

public sealed record IngestedJobDto(Guid Id, IngestOutcome Outcome);

public enum IngestOutcome
{
    Created,

    /// <summary>It was known, and something was learnt.</summary>
    Updated,
    Unchanged,

    /// <summary>Its person has deleted it; it stays so.</summary>
    Deleted,
}

internal sealed class IngestJobsValidator : AbstractValidator<IngestJobs>
{
    public IngestJobsValidator()
    {
        RuleFor(request => request.Jobs).NotEmpty()
            .Must(jobs => jobs is null || jobs.Count <= IngestJobs.MaxJobs)
            .WithMessage($"At most {IngestJobs.MaxJobs} jobs can be taken in at once.");
        RuleForEach(request => request.Jobs).NotNull().SetValidator(new FoundJobValidator());
    }
}

internal sealed class IngestJobsHandler(ICareersDb db, IPostingText text, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<IngestJobs, IngestedJobsDto>
{
    public async Task<Result<IngestedJobsDto>> Handle(IngestJobs request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<JobFinding> findings = [.. request.Jobs.Select(job => job.ToFinding(text))];
        var known = await KnownJobs.OfAsync(db, user.Id, findings, cancellationToken);
        List<IngestedJobDto> items = [.. findings.Select(finding => TakeIn(finding, known, now))];
        var counts = items.CountBy(item => item.Outcome).ToDictionary();
        return new IngestedJobsDto(
            counts.GetValueOrDefault(IngestOutcome.Created),
            counts.GetValueOrDefault(IngestOutcome.Updated),
            counts.GetValueOrDefault(IngestOutcome.Unchanged),
            counts.GetValueOrDefault(IngestOutcome.Deleted),
            items);
    }

    private IngestedJobDto TakeIn(JobFinding finding, KnownJobs known, DateTimeOffset now)
    {
        var job = known.Find(finding);
        if (job is { DeletedAt: not null })
        {
            return new IngestedJobDto(job.Id.Value, IngestOutcome.Deleted);
        }

        var outcome = job is null ? IngestOutcome.Created
            : job.Learn(finding, now) ? IngestOutcome.Updated
            : IngestOutcome.Unchanged;
        job ??= db.Jobs.Add(Job.Find(user.Id, finding, now)).Entity;
        known.Claim(job, finding);
        return new IngestedJobDto(job.Id.Value, outcome);
    }
}
