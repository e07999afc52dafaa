using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Something that the caller should know.</summary>
/// <param name="Kind"><c>module.snake_case</c>, such as <c>identity.new_device</c>.</param>
/// <param name="Link">A path of the web app: where it matters.</param>
/// <param name="ReadAt">Null while it is unread.</param>
public sealed record NotificationDto(
    Guid Id, string Kind, string Title, string Body, string? Link, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt)
{
    internal static NotificationDto Of(Notification notification) => new(
        notification.Id.Value,
        notification.Kind,
        notification.Title,
        notification.Body,
        notification.Link,
        notification.CreatedAt,
        notification.ReadAt);
}
