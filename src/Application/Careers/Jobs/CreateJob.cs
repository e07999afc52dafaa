using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Adds a job by hand.</summary>
/// <param name="Url">Where the posting is read.</param>
/// <param name="ApplyUrl">Where one applies, when that is elsewhere.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Score">How well it fits, 0 to 100.</param>
/// <param name="NextActionOn">When its person wants to do something about it.</param>
public sealed record CreateJob(
    string Title,
    string Company,
    string? Url = null,
    string? ApplyUrl = null,
    RemoteMode? RemoteMode = null,
    DateTimeOffset? PostedAt = null,
    string Description = "",
    JobDetails? Details = null,
    JobStatus Status = JobStatus.New,
    int? Score = null,
    string Notes = "",
    DateOnly? NextActionOn = null) : ICommand<JobDto>, IIdempotent, IRepeatAfterLostRace;

internal sealed class CreateJobValidator : AbstractValidator<CreateJob>
{
    public CreateJobValidator()
    {
        RuleFor(request => request.Title).IsJobTitle();
        RuleFor(request => request.Company).IsCompany();
        RuleFor(request => request.Url).IsWebAddress();
        RuleFor(request => request.ApplyUrl).IsWebAddress();
        RuleFor(request => request.Description).NotNull().IsJobDescription();
        RuleFor(request => request.Details!).SetValidator(new JobDetailsValidator()).When(request => request.Details is not null);
        RuleFor(request => request.Score).IsScore();
        RuleFor(request => request.Notes).NotNull().IsJobNotes();
    }
}

internal sealed class CreateJobHandler(ICareersDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CreateJob, JobDto>
{
    public async Task<Result<JobDto>> Handle(CreateJob request, CancellationToken cancellationToken)
    {
        var written = JobFinding.ByHand(PostingOf(request));
        var known = await KnownJobs.OfAsync(db, user.Id, [written], cancellationToken);
        return known.FindByAddress(request.Url) is { } tracked
            ? JobErrors.AlreadyTracked(tracked)
            : Create(request, written, known, clock.GetUtcNow());
    }

    private Result<JobDto> Create(CreateJob request, JobFinding written, KnownJobs known, DateTimeOffset now)
    {
        var job = Job.AddByHand(user.Id, written.Posting, now);
        if (job.MoveTo(request.Status, now).Error is { } refusal)
        {
            return refusal;
        }

        job.Plan(new JobPlans(request.Notes, request.NextActionOn, request.Score), now);
        db.Jobs.Add(job);
        known.Claim(job, written);
        return JobDto.From(job);
    }

    private static JobPosting PostingOf(CreateJob request) => new(
        request.Title,
        request.Company,
        request.Url,
        request.ApplyUrl,
        request.RemoteMode,
        request.PostedAt,
        request.Description,
        request.Details ?? JobDetails.None);
}
