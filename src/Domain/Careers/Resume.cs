using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Careers;

public readonly record struct ResumeId(Guid Value) : ITypedId<ResumeId>
{
    public static ResumeId From(Guid value) => new(value);

    /// <summary>The order of creation, as the database sorts uuids; lists go by it.</summary>
    public static bool operator <(ResumeId left, ResumeId right) => left.Value < right.Value;

    public static bool operator >(ResumeId left, ResumeId right) => left.Value > right.Value;
}

/// <summary>What a person applies with. One of their resumes is the primary one.</summary>
public sealed class Resume : AggregateRoot
{
    public const int NameMaxLength = 100;
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int MaxPerOwner = 50;

    private Resume()
    {
    }

    public ResumeId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public DocumentId DocumentId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>The one that is meant where none is named.</summary>
    public bool IsPrimary { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public static Resume Create(UserId owner, string name, DocumentId document, DateTimeOffset now) => new()
    {
        Id = TypedId.New<ResumeId>(),
        OwnerId = owner,
        DocumentId = document,
        Name = name.Trim(),
        CreatedAt = now,
        UpdatedAt = now,
    };

    public void Rename(string name, DateTimeOffset now) => (Name, UpdatedAt) = (name.Trim(), now);

    /// <param name="present">The primary resume until now; null when there is none.</param>
    public void MakePrimary(Resume? present)
    {
        present?.IsPrimary = false;
        IsPrimary = true;
    }
}

public static class ResumeErrors
{
    public static readonly Error NotFound = new("careers.resume_not_found", ErrorKind.NotFound, "There is no such resume.");

    public static readonly Error TooMany = new(
        "careers.too_many_resumes", ErrorKind.Conflict, $"Nobody has more than {Resume.MaxPerOwner} resumes. Delete one first.");
}

public static class ResumeSpec
{
    public static Specification<Resume> ById(ResumeId id, UserId owner) => OwnedBy(owner).Where(resume => resume.Id == id);

    public static Specification<Resume> OwnedBy(UserId owner) =>
        new Specification<Resume>().Where(resume => resume.OwnerId == owner);

    public static Specification<Resume> PrimaryOf(UserId owner) => OwnedBy(owner).Where(resume => resume.IsPrimary);
}
