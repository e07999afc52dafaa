using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Profiles;

/// <summary>What profiles name: resumes, stories and projects of the same person.</summary>
internal sealed class ProfileLinks(ICareersDb db, ICurrentUser user)
{
    /// <summary>The error when something is named that the caller does not have.</summary>
    public async Task<Error?> RefuseAsync(JobProfileTerms terms, CancellationToken cancellationToken)
    {
        if (terms.ResumeId is { } resume
            && !await db.Resumes.WithSpecification(ResumeSpec.ById(resume, user.Id)).AnyAsync(cancellationToken))
        {
            return ResumeErrors.NotFound;
        }

        if (terms.StoryId is { } story
            && !await db.Stories.WithSpecification(StorySpec.ById(story, user.Id)).AnyAsync(cancellationToken))
        {
            return StoryErrors.NotFound;
        }

        var projects = terms.ProjectIds.Distinct().ToList();
        var known = projects.Count == 0 ? 0 : await db.Projects.WithSpecification(ProjectSpec.OwnedBy(user.Id))
            .CountAsync(project => projects.Contains(project.Id), cancellationToken);
        return known < projects.Count ? ProjectErrors.NotFound : null;
    }

    public async Task<JobProfileDto> ShowAsync(JobProfile profile, CancellationToken cancellationToken) =>
        (await ShowAsync([profile], cancellationToken))[0];

    public async Task<IReadOnlyList<JobProfileDto>> ShowAsync(
        IReadOnlyList<JobProfile> profiles, CancellationToken cancellationToken)
    {
        var resumes = await ResumesOfAsync(profiles, cancellationToken);
        var stories = await StoriesOfAsync(profiles, cancellationToken);
        var projects = await ProjectsOfAsync(profiles, cancellationToken);
        return
        [
            .. profiles.Select(profile => new JobProfileDto(
                profile.Id.Value,
                profile.Name,
                profile.IsDefault,
                profile.ResumeId is { } resume ? resumes.GetValueOrDefault(resume.Value) : null,
                profile.StoryId is { } story ? stories.GetValueOrDefault(story.Value) : null,
                [.. profile.ProjectIds.Select(project => projects.GetValueOrDefault(project.Value)).OfType<LinkedDto>()],
                profile.Wishes,
                profile.Contact,
                profile.CreatedAt,
                profile.UpdatedAt)),
        ];
    }

    private Task<Dictionary<Guid, LinkedDto>> ResumesOfAsync(
        IReadOnlyList<JobProfile> profiles, CancellationToken cancellationToken)
    {
        var ids = profiles.Select(profile => profile.ResumeId).OfType<ResumeId>().ToList();
        return FindAsync(
            ids.Count > 0,
            db.Resumes.WithSpecification(ResumeSpec.OwnedBy(user.Id)).Where(resume => ids.Contains(resume.Id))
                .Select(resume => new LinkedDto(resume.Id.Value, resume.Name)),
            cancellationToken);
    }

    private Task<Dictionary<Guid, LinkedDto>> StoriesOfAsync(
        IReadOnlyList<JobProfile> profiles, CancellationToken cancellationToken)
    {
        var ids = profiles.Select(profile => profile.StoryId).OfType<StoryId>().ToList();
        return FindAsync(
            ids.Count > 0,
            db.Stories.WithSpecification(StorySpec.OwnedBy(user.Id)).Where(story => ids.Contains(story.Id))
                .Select(story => new LinkedDto(story.Id.Value, story.Name)),
            cancellationToken);
    }

    private Task<Dictionary<Guid, LinkedDto>> ProjectsOfAsync(
        IReadOnlyList<JobProfile> profiles, CancellationToken cancellationToken)
    {
        var ids = profiles.SelectMany(profile => profile.ProjectIds).Distinct().ToList();
        return FindAsync(
            ids.Count > 0,
            db.Projects.WithSpecification(ProjectSpec.OwnedBy(user.Id)).Where(project => ids.Contains(project.Id))
                .Select(project => new LinkedDto(project.Id.Value, project.Name)),
            cancellationToken);
    }

    private static async Task<Dictionary<Guid, LinkedDto>> FindAsync(
        bool isWorthIt, IQueryable<LinkedDto> links, CancellationToken cancellationToken) =>
        isWorthIt ? await links.ToDictionaryAsync(link => link.Id, cancellationToken) : [];
}
