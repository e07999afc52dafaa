using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Careers;

public readonly record struct StoryId(Guid Value) : ITypedId<StoryId>
{
    public static StoryId From(Guid value) => new(value);

    /// <summary>The order of creation, as the database sorts uuids; lists go by it.</summary>
    public static bool operator <(StoryId left, StoryId right) => left.Value < right.Value;

    public static bool operator >(StoryId left, StoryId right) => left.Value > right.Value;
}

/// <summary>What a person tells of their working life, in their own words. One of their stories is the primary one.</summary>
public sealed class Story : AggregateRoot
{
    public const int NameMaxLength = 100;
    public const int ContentMaxLength = 50_000;

    private Story()
    {
    }

    public StoryId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The one that is meant where none is named.</summary>
    public bool IsPrimary { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public static Story Create(UserId owner, string name, string content, DateTimeOffset now) => new()
    {
        Id = TypedId.New<StoryId>(),
        OwnerId = owner,
        Name = name.Trim(),
        Content = content,
        CreatedAt = now,
        UpdatedAt = now,
    };

    public void Revise(string? name, string? content, DateTimeOffset now)
    {
        (Name, Content) = (name?.Trim() ?? Name, content ?? Content);
        UpdatedAt = now;
    }

    /// <param name="present">The primary story until now; null when there is none.</param>
    public void MakePrimary(Story? present)
    {
        present?.IsPrimary = false;
        IsPrimary = true;
    }
}

public static class StoryErrors
{
    public static readonly Error NotFound = new("careers.story_not_found", ErrorKind.NotFound, "There is no such story.");
}

public static class StorySpec
{
    public static Specification<Story> ById(StoryId id, UserId owner) => OwnedBy(owner).Where(story => story.Id == id);

    public static Specification<Story> OwnedBy(UserId owner) =>
        new Specification<Story>().Where(story => story.OwnerId == owner);

    public static Specification<Story> PrimaryOf(UserId owner) => OwnedBy(owner).Where(story => story.IsPrimary);
}
