using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers;

internal sealed class CareersPersonalData(ICareersDb db) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(Story)];

    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) => new[]
    {
        PersonalFile.Json("careers/stories.json", StoriesOfAsync(person, cancellationToken).Select(StoryDto.From)),
    }.ToAsyncEnumerable();

    public Task EraseAsync(UserId person, CancellationToken cancellationToken) =>
        db.Stories.Where(story => story.OwnerId == person).DeleteInStepsAsync(story => story.Id, cancellationToken);

    private IAsyncEnumerable<Story> StoriesOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Stories.AsNoTracking().Where(story => story.OwnerId == person && story.Id > last)
                .OrderBy(story => story.Id),
            (Story story) => story.Id,
            cancellationToken);
}
