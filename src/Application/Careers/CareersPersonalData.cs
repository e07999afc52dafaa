using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Storage;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers;

internal sealed class CareersPersonalData(ICareersDb db, IFileStore files) : IPersonalData
{
    private sealed record ExportedResume(Guid Id, string Name, bool IsPrimary, Guid DocumentId, DateTimeOffset CreatedAt);

    private sealed record ExportedProject(Guid Id, string Name, string? Text, Guid? DocumentId, DateTimeOffset CreatedAt);

    private sealed record ExportedProfile(Guid Id, JobProfileTerms Terms, bool IsDefault, DateTimeOffset CreatedAt);

    private sealed record ExportedDocument(Guid Id, string FileName, TextStatus TextStatus, string? Text);

    public IReadOnlyCollection<Type> Entities { get; } =
        [typeof(Job), typeof(JobIdentity), typeof(Story), typeof(Document), typeof(Resume), typeof(Project), typeof(JobProfile)];

    public async IAsyncEnumerable<PersonalFile> ExportAsync(
        UserId person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return PersonalFile.Json("careers/jobs.json", JobsOfAsync(person, cancellationToken).Select(JobDto.From));
        yield return PersonalFile.Json("careers/stories.json", StoriesOfAsync(person, cancellationToken).Select(StoryDto.From));
        yield return PersonalFile.Json("careers/resumes.json", ResumesOfAsync(person, cancellationToken).Select(resume =>
            new ExportedResume(resume.Id.Value, resume.Name, resume.IsPrimary, resume.DocumentId.Value, resume.CreatedAt)));
        yield return PersonalFile.Json("careers/projects.json", ProjectsOfAsync(person, cancellationToken).Select(project =>
            new ExportedProject(project.Id.Value, project.Name, project.Text, project.DocumentId?.Value, project.CreatedAt)));
        yield return PersonalFile.Json("careers/profiles.json", ProfilesOfAsync(person, cancellationToken).Select(profile =>
            new ExportedProfile(profile.Id.Value, profile.Terms, profile.IsDefault, profile.CreatedAt)));
        yield return PersonalFile.Json("careers/documents.json", DocumentsOfAsync(person, cancellationToken).Select(document =>
            new ExportedDocument(document.Id.Value, document.FileName, document.TextStatus, document.Text)));
        await foreach (var document in DocumentsOfAsync(person, cancellationToken))
        {
            if (files.Open(new FileKey(person, document.Id.Value)) is { } content)
            {
                yield return new PersonalFile(PathOf(document), (target, token) => CopyAsync(content, target, token));
            }
        }
    }

    public async Task EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        await db.JobIdentities.Where(identity => identity.OwnerId == person)
            .DeleteInStepsAsync(identity => identity.Id, cancellationToken);
        await db.Jobs.Where(job => job.OwnerId == person).DeleteInStepsAsync(job => job.Id, cancellationToken);
        await db.JobProfiles.Where(profile => profile.OwnerId == person)
            .DeleteInStepsAsync(profile => profile.Id, cancellationToken);

        // While there are any, one is primary.
        await db.Stories.Where(story => story.OwnerId == person && !story.IsPrimary)
            .DeleteInStepsAsync(story => story.Id, cancellationToken);
        await db.Stories.Where(story => story.OwnerId == person).DeleteInStepsAsync(story => story.Id, cancellationToken);
        await db.Resumes.Where(resume => resume.OwnerId == person).DeleteInStepsAsync(resume => resume.Id, cancellationToken);
        await db.Projects.Where(project => project.OwnerId == person).DeleteInStepsAsync(project => project.Id, cancellationToken);
        await db.Documents.Where(document => document.OwnerId == person)
            .DeleteInStepsAsync(document => document.Id, cancellationToken);
        files.Erase(person);
    }

    private static string PathOf(Document document) =>
        $"careers/files/{document.Id.Value}.{(document.Type == DocumentType.JsonResume ? "json" : $"{document.Type}")}"
            .ToLowerInvariant();

    private static async Task CopyAsync(Stream content, Stream target, CancellationToken cancellationToken)
    {
        await using (content)
        {
            await content.CopyToAsync(target, cancellationToken);
        }
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

    private IAsyncEnumerable<Resume> ResumesOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Resumes.AsNoTracking().Where(resume => resume.OwnerId == person && resume.Id > last)
                .OrderBy(resume => resume.Id),
            (Resume resume) => resume.Id,
            cancellationToken);

    private IAsyncEnumerable<Project> ProjectsOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Projects.AsNoTracking().Where(project => project.OwnerId == person && project.Id > last)
                .OrderBy(project => project.Id),
            (Project project) => project.Id,
            cancellationToken);

    private IAsyncEnumerable<JobProfile> ProfilesOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.JobProfiles.AsNoTracking().Where(profile => profile.OwnerId == person && profile.Id > last)
                .OrderBy(profile => profile.Id),
            (JobProfile profile) => profile.Id,
            cancellationToken);

    private IAsyncEnumerable<Document> DocumentsOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Documents.AsNoTracking().Where(document => document.OwnerId == person && document.Id > last)
                .OrderBy(document => document.Id),
            (Document document) => document.Id,
            cancellationToken);
}
