using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Careers;

public readonly record struct ProjectId(Guid Value) : ITypedId<ProjectId>
{
    public static ProjectId From(Guid value) => new(value);

    /// <summary>The order of creation, as the database sorts uuids; lists go by it.</summary>
    public static bool operator <(ProjectId left, ProjectId right) => left.Value < right.Value;

    public static bool operator >(ProjectId left, ProjectId right) => left.Value > right.Value;
}

/// <summary>Something that a person has made and can show: told in their own words, or by a file.</summary>
public sealed class Project : AggregateRoot
{
    public const int NameMaxLength = 100;
    public const int TextMaxLength = 50_000;
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int MaxPerOwner = 100;

    private Project()
    {
    }

    public ProjectId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>Markdown; null where a file tells of it.</summary>
    public string? Text { get; private set; }

    /// <summary>Null where its person tells of it.</summary>
    public DocumentId? DocumentId { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public static Project Tell(UserId owner, string name, string text, DateTimeOffset now) => New(owner, name, text, null, now);

    public static Project Show(UserId owner, string name, DocumentId document, DateTimeOffset now) =>
        New(owner, name, null, document, now);

    /// <summary>What a file says is not rewritten.</summary>
    public Result<Done> Revise(string? name, string? text, DateTimeOffset now)
    {
        if (text is not null && DocumentId is not null)
        {
            return ProjectErrors.ToldByFile;
        }

        (Name, Text) = (name?.Trim() ?? Name, text ?? Text);
        UpdatedAt = now;
        return Result.Ok();
    }

    private static Project New(UserId owner, string name, string? text, DocumentId? document, DateTimeOffset now) => new()
    {
        Id = TypedId.New<ProjectId>(),
        OwnerId = owner,
        Name = name.Trim(),
        Text = text,
        DocumentId = document,
        CreatedAt = now,
        UpdatedAt = now,
    };
}

public static class ProjectErrors
{
    public static readonly Error NotFound = new("careers.project_not_found", ErrorKind.NotFound, "There is no such project.");

    public static readonly Error ToldByFile = new(
        "careers.project_told_by_file", ErrorKind.Conflict, "A file tells of this project. Bring another file instead.");

    public static readonly Error HasNoFile =
        new("careers.project_has_no_file", ErrorKind.NotFound, "No file tells of this project, but a text.");

    public static readonly Error TooMany = new(
        "careers.too_many_projects",
        ErrorKind.Conflict,
        $"Nobody has more than {Project.MaxPerOwner} projects. Delete one first.");
}

public static class ProjectSpec
{
    public static Specification<Project> ById(ProjectId id, UserId owner) => OwnedBy(owner).Where(project => project.Id == id);

    public static Specification<Project> OwnedBy(UserId owner) =>
        new Specification<Project>().Where(project => project.OwnerId == owner);
}
