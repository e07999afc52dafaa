using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Conversations.Contracts;

/// <summary>Published in the transaction that deletes the conversation: handlers write rows or enqueue work, nothing else.</summary>
public sealed record ConversationDeleted(ConversationId Conversation, UserId Owner, DateTimeOffset At) : INotification;
