using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Conversations;

/// <summary>What a run of the agent is about. Shares the id of the run.</summary>
public sealed class AgentRun
{
    private AgentRun()
    {
    }

    public RunId RunId { get; private init; }

    public UserId OwnerId { get; private init; }

    public ConversationId ConversationId { get; private init; }

    public MessageId UserMessageId { get; private init; }

    public MessageId AssistantMessageId { get; private init; }

    /// <summary>The client's name for its request, unique for the owner: sending it again starts nothing new.</summary>
    public Guid ClientRequestId { get; private init; }

    /// <summary>Tells a repetition of a request from another request under the same id.</summary>
    public string RequestFingerprint { get; private init; } = "";

    /// <summary>The request that started the run also started its conversation.</summary>
    public bool StartedConversation { get; private init; }

    /// <summary>To what the API key that asked is limited, and so its tools; null when a person asked.</summary>
    public IReadOnlyList<string>? Scopes { get; private set; }

    /// <summary>Why the model stopped, once it has: stop, length, content_filter or limit.</summary>
    public string? FinishReason { get; private set; }

    public static AgentRun For(
        Conversation conversation,
        Message answer,
        Guid clientRequestId,
        string requestFingerprint,
        bool startedConversation) => new()
    {
        RunId = answer.RunId!.Value,
        OwnerId = conversation.OwnerId,
        ConversationId = conversation.Id,
        UserMessageId = answer.ReplyToId!.Value,
        AssistantMessageId = answer.Id,
        ClientRequestId = clientRequestId,
        RequestFingerprint = requestFingerprint,
        StartedConversation = startedConversation,
    };

    public void LimitTo(IReadOnlyList<string>? scopes) => Scopes = scopes;

    public void Finish(string? reason) => FinishReason = reason;
}
