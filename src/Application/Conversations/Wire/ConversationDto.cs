using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations.Wire;

/// <summary>A thread between a person and the assistant.</summary>
/// <param name="ActiveRunId">The run that is answering now; follow its events to see the answer grow.</param>
/// <param name="Grants">What is always allowed here: names of tools, with pipelines the pipeline's after it.</param>
/// <param name="UpdatedAt">When something was last said; lists are sorted by it.</param>
public sealed record ConversationDto(
    Guid Id,
    string Title,
    string Area,
    bool Pinned,
    bool Archived,
    Guid? ActiveRunId,
    IReadOnlyList<string> Grants,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    internal static ConversationDto From(Conversation conversation) => new(
        conversation.Id.Value,
        conversation.Title,
        conversation.Area,
        conversation.Pinned,
        conversation.Archived,
        conversation.ActiveRunId?.Value,
        conversation.Grants,
        conversation.CreatedAt,
        conversation.UpdatedAt);
}
