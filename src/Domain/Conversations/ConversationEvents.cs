using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Conversations;

public sealed record ConversationOpened(ConversationId Conversation) : IDomainEvent;

public sealed record ConversationRemoved(ConversationId Conversation, UserId Owner, DateTimeOffset At) : IDomainEvent;

public sealed record QuestionAsked(
    MessageId Message, ConversationId Conversation, UserId Owner, RunId Run, DateTimeOffset At) : IDomainEvent;
