using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Resumes;

/// <summary>What a person applies with.</summary>
/// <param name="IsPrimary">Whether it is the one that is meant where none is named.</param>
public sealed record ResumeDto(
    Guid Id, string Name, DocumentDto File, bool IsPrimary, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    internal static ResumeDto From(Resume resume, DocumentDto file) =>
        new(resume.Id.Value, resume.Name, file, resume.IsPrimary, resume.CreatedAt, resume.UpdatedAt);
}
