using System.ComponentModel;

namespace AssistantPlatform.Application.Webhooks.Events;

internal sealed record AccountData(Guid Id, string Email, string DisplayName, string Role, bool Disabled, DateTimeOffset CreatedAt);

internal sealed record DeletedAccountData(Guid Id);

internal sealed record SessionData(
    Guid Id, Guid UserId, [property: Description("Why it ended: logged_out, ended_by_user, password_changed and so on.")] string Reason);

internal sealed record ConversationData(Guid Id, string Title, string Area, DateTimeOffset CreatedAt);

internal sealed record DeletedConversationData(Guid Id);

[Description("What was said is read from the API.")]
internal sealed record MessageData(
    Guid Id,
    Guid ConversationId,
    [property: Description("user or assistant.")] string Role,
    [property: Description("completed, failed, cancelled or interrupted.")] string Status,
    [property: Description("The run that answers, or has answered.")] Guid? RunId,
    DateTimeOffset CreatedAt);

internal sealed record RunData(
    Guid Id,
    Guid ConversationId,
    Guid MessageId,
    [property: Description("completed, failed or interrupted.")] string Status,
    [property: Description("A code of the API's errors; null for a run that completed.")] string? ErrorCode);

internal sealed record PipelineRunData(
    Guid Id,
    string Pipeline,
    [property: Description("The door through which it was started.")] string Source,
    [property: Description("completed, failed or interrupted.")] string Status,
    [property: Description("A code of the API's errors; null for a run that completed.")] string? ErrorCode,
    DateTimeOffset CreatedAt);

[Description("Notes and description are read from the API.")]
internal sealed record JobData(
    Guid Id,
    string Title,
    string Company,
    [property: Description("Where the posting is read.")] string? Url,
    [property: Description("Where it was found first; manual when a person added it.")] string Source,
    [property: Description("How far its person is with it: new, analyzed, prepped and so on.")] string Status,
    [property: Description("How well it fits, 0 to 100; null while nobody has judged it.")] int? Score,
    DateTimeOffset CreatedAt);

internal sealed record MovedJobData(Guid Id, string Title, string Company, string From, string To);

internal sealed record ScoredJobData(
    Guid Id, string Title, string Company, [property: Description("How well it fits, 0 to 100.")] int Score);

internal sealed record DeletedJobData(Guid Id);

internal sealed record TestData(Guid WebhookId, string Message);
