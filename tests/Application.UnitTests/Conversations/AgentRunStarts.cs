using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.UnitTests.Conversations;

/// <summary>Runs that are ready to answer a first question.</summary>
internal static class AgentRunStarts
{
    private static readonly AgentLimits Limits = new(10, 10, 10_000, TimeSpan.FromMinutes(1));

    public static AgentRunStart Create(
        int attempt = 1, bool startsConversation = false, AgentRunEnding? foregone = null, params MessagePart[] storedParts)
    {
        var conversation = Conversation.Start(TypedId.New<UserId>(), "general", title: null, default);
        var (question, answer) = conversation.Ask("Why?", TypedId.New<RunId>(), "demo/demo", default).Value;
        answer.Write(storedParts, usage: null);
        return new AgentRunStart
        {
            Attempt = attempt,
            StartSeq = EventSequence.Start(attempt),
            IsTakeover = attempt > 1,
            IsResumed = false,
            Foregone = foregone,
            Request = new AgentRequest(
                answer.RunId!.Value, conversation.OwnerId, conversation.Area, answer.Model!, [new UserTurn("Why?")], Limits),
            Conversation = conversation.Id,
            UserMessage = question.Id,
            Message = MessageDto.From(answer),
            Position = answer.Position,
            ClientRequestId = Guid.CreateVersion7(),
            StoredParts = storedParts,
            NewConversation = startsConversation ? ConversationDto.From(conversation) : null,
            Known = new LastStored<KnownAnswer>(null!),
        };
    }
}
