using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using MediatR;

namespace AssistantPlatform.Application.Conversations.Contracts;

/// <summary>Published in the transaction that stores the conversation: handlers write rows or enqueue work, nothing else.</summary>
public sealed record ConversationStarted(
    ConversationId Conversation, UserId Owner, string Title, string Area, DateTimeOffset At) : INotification;
