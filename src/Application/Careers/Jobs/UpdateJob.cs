using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Jobs;

/// <summary>Changes a job, and moves it on; what is absent stays.</summary>
/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateJob(Guid Id, uint? Version, JobChanges Changes) : ICommand<Versioned<JobDto>>, IRepeatAfterLostRace;

/// <summary>What can be changed of a job.</summary>
public sealed record JobChanges
{
    public Optional<string> Title { get; init; }

    public Optional<string> Company { get; init; }

    public Optional<string?> Url { get; init; }

    public Optional<RemoteMode?> RemoteMode { get; init; }

    public Optional<string> Description { get; init; }

    /// <summary>Where the work is.</summary>
    public Optional<IReadOnlyList<JobLocation>> Locations { get; init; }

    /// <summary>How far its person is with it.</summary>
    public Optional<JobStatus?> Status { get; init; }

    /// <summary>How well it fits, 0 to 100.</summary>
    public Optional<int?> Score { get; init; }

    public Optional<string> Notes { get; init; }

    /// <summary>When its person wants to do something about it.</summary>
    public Optional<DateOnly?> NextActionOn { get; init; }

    internal JobPosting ApplyTo(JobPosting posting) => posting with
    {
        Title = Title.Value ?? posting.Title,
        Company = Company.Value ?? posting.Company,
        Url = Url.IsSet ? Url.Value : posting.Url,
        RemoteMode = RemoteMode.IsSet ? RemoteMode.Value : posting.RemoteMode,
        Description = Description.Value ?? posting.Description,
        Details = posting.Details.At(Locations.Value ?? posting.Details.Locations),
    };

    internal JobPlans ApplyTo(JobPlans plans) => new(
        Notes.Value ?? plans.Notes,
        NextActionOn.IsSet ? NextActionOn.Value : plans.NextActionOn,
        Score.IsSet ? Score.Value : plans.Score);
}

internal sealed class UpdateJobValidator : AbstractValidator<UpdateJob>
{
    public UpdateJobValidator()
    {
        RuleFor(request => request.Changes.Title.Value).IsJobTitle()
            .When(request => request.Changes.Title.IsSet).OverridePropertyName("title");
        RuleFor(request => request.Changes.Company.Value).IsCompany()
            .When(request => request.Changes.Company.IsSet).OverridePropertyName("company");
        RuleFor(request => request.Changes.Url.Value).IsWebAddress().OverridePropertyName("url");
        RuleFor(request => request.Changes.Description.Value).NotNull().IsJobDescription()
            .When(request => request.Changes.Description.IsSet).OverridePropertyName("description");
        RuleFor(request => request.Changes.Locations.Value).NotNull().IsShortList()
            .When(request => request.Changes.Locations.IsSet).OverridePropertyName("locations");
        RuleForEach(request => request.Changes.Locations.Value).NotNull().SetValidator(new JobLocationValidator())
            .OverridePropertyName("locations");
        RuleFor(request => request.Changes.Status.Value).NotNull()
            .When(request => request.Changes.Status.IsSet).OverridePropertyName("status");
        RuleFor(request => request.Changes.Score.Value).IsScore().OverridePropertyName("score");
        RuleFor(request => request.Changes.Notes.Value).NotNull().IsJobNotes()
            .When(request => request.Changes.Notes.IsSet).OverridePropertyName("notes");
    }
}

internal sealed class UpdateJobHandler(ICareersDb db, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<UpdateJob, Versioned<JobDto>>
{
    public async Task<Result<Versioned<JobDto>>> Handle(UpdateJob request, CancellationToken cancellationToken)
    {
        var job = await db.Jobs.WithSpecification(JobSpec.ById(new JobId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (job is null)
        {
            return JobErrors.NotFound;
        }

        if (request.Version is { } known && known != job.Version)
        {
            return CommonErrors.Stale;
        }

        var (now, posting) = (clock.GetUtcNow(), request.Changes.ApplyTo(job.Posting));
        if (job.MoveTo(request.Changes.Status.Value ?? job.Status, now).Error is { } refusal)
        {
            return refusal;
        }

        if (posting != job.Posting && await RecogniseByAsync(posting, job, cancellationToken) is { } tracked)
        {
            return tracked;
        }

        job.Revise(posting, now);
        job.Plan(request.Changes.ApplyTo(job.Plans), now);
        return new Versioned<JobDto>(JobDto.From(job), () => job.Version);
    }

    /// <summary>As what it was before it stays recognised as well.</summary>
    private async Task<Error?> RecogniseByAsync(JobPosting posting, Job job, CancellationToken cancellationToken)
    {
        var written = JobFinding.ByHand(posting);
        var known = await KnownJobs.OfAsync(db, user.Id, [written], cancellationToken);
        if (posting.Url != job.Url && known.FindByAddress(posting.Url) is { } other && other != job)
        {
            return JobErrors.AlreadyTracked(other);
        }

        known.Claim(job, written);
        return null;
    }
}
