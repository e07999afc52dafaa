using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using MediatR;

namespace AssistantPlatform.Application.Conversations.Contracts;

/// <summary>
/// An answer is as whole as it gets. Published in the transaction that ends its run: handlers write rows or enqueue work,
/// nothing else.
/// </summary>
/// <param name="ErrorCode">Why it is not whole.</param>
public sealed record AnswerEnded(
    MessageId Message,
    ConversationId Conversation,
    UserId Owner,
    RunId Run,
    RunOutcome Outcome,
    string? ErrorCode,
    DateTimeOffset StartedAt,
    DateTimeOffset At) : INotification;
