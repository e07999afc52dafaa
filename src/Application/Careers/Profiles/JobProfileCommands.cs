using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Profiles;

/// <param name="IsDefault">The first profile is the default in any case.</param>
public sealed record CreateJobProfile(
    string Name,
    Guid? ResumeId = null,
    Guid? StoryId = null,
    IReadOnlyList<Guid>? ProjectIds = null,
    JobWishes? Wishes = null,
    ContactBlock? Contact = null,
    bool IsDefault = false) : ICommand<Versioned<JobProfileDto>>, IRepeatAfterLostRace;

/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateJobProfile(Guid Id, uint? Version, JobProfileChanges Changes)
    : ICommand<Versioned<JobProfileDto>>, IRepeatAfterLostRace;

public sealed record SetDefaultJobProfile(Guid Id) : ICommand<Versioned<JobProfileDto>>, IRepeatAfterLostRace;

/// <summary>Deletes a profile. When it was the default, the newest of the others takes its place.</summary>
public sealed record DeleteJobProfile(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class CreateJobProfileValidator : AbstractValidator<CreateJobProfile>
{
    public CreateJobProfileValidator()
    {
        RuleFor(request => request.Name).IsProfileName();
        RuleFor(request => request.ProjectIds).AreProjects();
        RuleFor(request => request.Wishes!).SetValidator(new JobWishesValidator()).When(request => request.Wishes is not null);
        RuleFor(request => request.Contact!).SetValidator(new ContactBlockValidator())
            .When(request => request.Contact is not null);
    }
}

internal sealed class UpdateJobProfileValidator : AbstractValidator<UpdateJobProfile>
{
    public UpdateJobProfileValidator()
    {
        RuleFor(request => request.Changes.Name.Value).IsProfileName()
            .When(request => request.Changes.Name.IsSet).OverridePropertyName("name");
        RuleFor(request => request.Changes.ProjectIds.Value).AreProjects().OverridePropertyName("projectIds");
        RuleFor(request => request.Changes.ApplyTo(JobWishes.None)).SetValidator(new JobWishesValidator())
            .OverridePropertyName("wishes");
        RuleFor(request => request.Changes.ApplyTo(ContactBlock.None)).SetValidator(new ContactBlockValidator())
            .OverridePropertyName("contact");
    }
}

internal sealed class JobProfileCommandHandler(ICareersDb db, ICurrentUser user, ProfileLinks links, TimeProvider clock)
    : ICommandHandler<CreateJobProfile, Versioned<JobProfileDto>>,
        ICommandHandler<UpdateJobProfile, Versioned<JobProfileDto>>,
        ICommandHandler<SetDefaultJobProfile, Versioned<JobProfileDto>>,
        ICommandHandler<DeleteJobProfile, Done>
{
    private IQueryable<JobProfile> Owned => db.JobProfiles.WithSpecification(JobProfileSpec.OwnedBy(user.Id));

    public async Task<Result<Versioned<JobProfileDto>>> Handle(CreateJobProfile request, CancellationToken cancellationToken)
    {
        var terms = new JobProfileTerms(
            request.Name,
            request.ResumeId is { } resume ? new ResumeId(resume) : null,
            request.StoryId is { } story ? new StoryId(story) : null,
            [.. (request.ProjectIds ?? []).Select(ProjectId.From)],
            request.Wishes ?? JobWishes.None,
            request.Contact ?? ContactBlock.None);
        if (await Owned.CountAsync(cancellationToken) >= JobProfile.MaxPerOwner)
        {
            return JobProfileErrors.TooMany;
        }

        var profile = JobProfile.Create(user.Id, terms, clock.GetUtcNow());
        if (await RefuseAsync(profile, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var present = await FindDefaultAsync(cancellationToken);
        if (request.IsDefault || present is null)
        {
            profile.MakeDefault(present);
        }

        db.JobProfiles.Add(profile);
        return await ShowAsync(profile, cancellationToken);
    }

    public async Task<Result<Versioned<JobProfileDto>>> Handle(UpdateJobProfile request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } profile)
        {
            return JobProfileErrors.NotFound;
        }

        if (request.Version is { } known && known != profile.Version)
        {
            return CommonErrors.Stale;
        }

        profile.Revise(request.Changes.ApplyTo(profile.Terms), clock.GetUtcNow());
        return await RefuseAsync(profile, cancellationToken) is { } refusal
            ? refusal
            : await ShowAsync(profile, cancellationToken);
    }

    public async Task<Result<Versioned<JobProfileDto>>> Handle(
        SetDefaultJobProfile request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } profile)
        {
            return JobProfileErrors.NotFound;
        }

        if (!profile.IsDefault)
        {
            profile.MakeDefault(await FindDefaultAsync(cancellationToken));
        }

        return await ShowAsync(profile, cancellationToken);
    }

    public async Task<Result<Done>> Handle(DeleteJobProfile request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } profile)
        {
            return JobProfileErrors.NotFound;
        }

        if (profile.IsDefault)
        {
            var heir = await Owned.Where(other => other.Id != profile.Id).OrderByDescending(other => other.Id)
                .FirstOrDefaultAsync(cancellationToken);
            heir?.MakeDefault(profile);
        }

        db.JobProfiles.Remove(profile);
        return Result.Ok();
    }

    /// <summary>Nothing is saved when there is an error.</summary>
    private async Task<Error?> RefuseAsync(JobProfile profile, CancellationToken cancellationToken) =>
        await Owned.AnyAsync(other => other.Name == profile.Name && other.Id != profile.Id, cancellationToken)
            ? JobProfileErrors.NameTaken
            : await links.RefuseAsync(profile.Terms, cancellationToken);

    private Task<JobProfile?> FindAsync(Guid id, CancellationToken cancellationToken) => db.JobProfiles
        .WithSpecification(JobProfileSpec.ById(new JobProfileId(id), user.Id))
        .SingleOrDefaultAsync(cancellationToken);

    private Task<JobProfile?> FindDefaultAsync(CancellationToken cancellationToken) => db.JobProfiles
        .WithSpecification(JobProfileSpec.DefaultOf(user.Id))
        .SingleOrDefaultAsync(cancellationToken);

    private async Task<Versioned<JobProfileDto>> ShowAsync(JobProfile profile, CancellationToken cancellationToken) =>
        new(await links.ShowAsync(profile, cancellationToken), () => profile.Version);
}
