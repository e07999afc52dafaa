using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Projects;

/// <summary>Something that a person has made and can show.</summary>
/// <param name="Text">Markdown; null where a file tells of it.</param>
/// <param name="File">Null where its person tells of it.</param>
public sealed record ProjectDto(
    Guid Id, string Name, string? Text, DocumentDto? File, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    internal static ProjectDto From(Project project, DocumentDto? file) =>
        new(project.Id.Value, project.Name, project.Text, file, project.CreatedAt, project.UpdatedAt);
}

/// <summary>A project as a list shows it.</summary>
/// <param name="Preview">How its text begins; null where a file tells of it.</param>
public sealed record ProjectSummaryDto(
    Guid Id, string Name, string? Preview, DocumentDto? File, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
