using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers;

internal sealed class CareersPersonalData(ICareersDb db) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(Job), typeof(JobIdentity), typeof(Story)];

    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) => new[]
    {
        PersonalFile.Json("careers/jobs.json", JobsOfAsync(person, cancellationToken).Select(JobDto.From)),
        PersonalFile.Json("careers/stories.json", StoriesOfAsync(person, cancellationToken).Select(StoryDto.From)),
    }.ToAsyncEnumerable();

    public async Task EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        await db.JobIdentities.Where(identity => identity.OwnerId == person)
            .DeleteInStepsAsync(identity => identity.Id, cancellationToken);
        await db.Jobs.Where(job => job.OwnerId == person).DeleteInStepsAsync(job => job.Id, cancellationToken);
        await db.Stories.Where(story => story.OwnerId == person).DeleteInStepsAsync(story => story.Id, cancellationToken);
    }

    /// <summary>Also those that were deleted and can be restored.</summary>
    private IAsyncEnumerable<Job> JobsOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Jobs.AsNoTracking().Where(job => job.OwnerId == person && job.Id > last).OrderBy(job => job.Id),
            (Job job) => job.Id,
            cancellationToken);

    private IAsyncEnumerable<Story> StoriesOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Stories.AsNoTracking().Where(story => story.OwnerId == person && story.Id > last)
                .OrderBy(story => story.Id),
            (Story story) => story.Id,
            cancellationToken);
}
