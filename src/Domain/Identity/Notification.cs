using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>Something that a person should know, also when they were not looking as it happened.</summary>
public sealed class Notification
{
    public const int KindMaxLength = 100;

    private Notification()
    {
    }

    public NotificationId Id { get; private init; }

    public UserId UserId { get; private init; }

    public string Kind { get; private init; } = "";

    public string Title { get; private init; } = "";

    public string Body { get; private init; } = "";

    /// <summary>A path of the web app: where it matters.</summary>
    public string? Link { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public static Notification Of(
        UserId user, string kind, string title, string body, string? link, DateTimeOffset now) => new()
    {
        Id = TypedId.New<NotificationId>(),
        UserId = user,
        Kind = kind,
        Title = title,
        Body = body,
        Link = link,
        CreatedAt = now,
    };

    public void Read(DateTimeOffset now) => ReadAt ??= now;
}
