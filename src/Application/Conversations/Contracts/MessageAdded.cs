using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using MediatR;

namespace AssistantPlatform.Application.Conversations.Contracts;

/// <summary>A question was asked. Published in the transaction that stores it: handlers write rows or enqueue work, nothing else.</summary>
/// <param name="Run">The run that is to answer it.</param>
public sealed record MessageAdded(
    MessageId Message, ConversationId Conversation, UserId Owner, RunId Run, DateTimeOffset At) : INotification;
