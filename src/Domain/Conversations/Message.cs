using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Conversations;

public enum MessageRole
{
    User,
    Assistant,
}

public enum MessageStatus
{
    Streaming,
    Completed,
    Failed,
    Cancelled,
    Interrupted,
}

/// <summary>What one side said: ordered parts of text, tool calls and notices.</summary>
public sealed class Message
{
    public const int ContentMaxLength = 100_000;

    private Message()
    {
    }

    public MessageId Id { get; private init; }

    public ConversationId ConversationId { get; private init; }

    /// <summary>The place in the conversation, from 1.</summary>
    public int Position { get; private init; }

    public MessageRole Role { get; private init; }

    public MessageStatus Status { get; private set; }

    public IReadOnlyList<MessagePart> Parts { get; private set; } = [];

    /// <summary>The question that an answer answers.</summary>
    public MessageId? ReplyToId { get; private init; }

    /// <summary>Set when another answer took this one's place; the visible conversation leaves it out.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    public RunId? RunId { get; private init; }

    /// <summary><c>provider/model</c> of an answer.</summary>
    public string? Model { get; private init; }

    public MessageFailure? Failure { get; private set; }

    public MessageUsage? Usage { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public static Message FromPerson(ConversationId conversation, int position, string text, DateTimeOffset now) => new()
    {
        Id = TypedId.New<MessageId>(),
        ConversationId = conversation,
        Position = position,
        Role = MessageRole.User,
        Status = MessageStatus.Completed,
        Parts = [new TextPart(text)],
        CreatedAt = now,
        CompletedAt = now,
    };

    public static Message BeginReply(
        ConversationId conversation, int position, MessageId question, RunId run, string model, DateTimeOffset now) => new()
    {
        Id = TypedId.New<MessageId>(),
        ConversationId = conversation,
        Position = position,
        Role = MessageRole.Assistant,
        Status = MessageStatus.Streaming,
        ReplyToId = question,
        RunId = run,
        Model = model,
        CreatedAt = now,
    };

    /// <summary>Replaces the parts of an answer that is still being written.</summary>
    public void Write(IReadOnlyList<MessagePart> parts, MessageUsage? usage)
    {
        RefuseWhenFinal();
        Parts = parts;
        Usage = usage ?? Usage;
    }

    /// <summary>
    /// Goes back to the last complete step, from which another attempt can write on. False when a call had begun that
    /// must not be made twice, and nothing tells whether it had its effect: then everything stays as it is.
    /// </summary>
    public bool Rewind()
    {
        RefuseWhenFinal();
        if (Parts.Any(part => part is ToolCallPart { Status: ToolCallStatus.Running, ReadOnly: false }))
        {
            return false;
        }

        List<MessagePart> kept = [.. Parts.Where(part => part is not ToolCallPart { Status: ToolCallStatus.Running })];
        var complete = kept.FindLastIndex(part => part is not TextPart) + 1;
        Parts = kept[..complete];
        return true;
    }

    /// <summary>Makes an answer final. Tool calls that never returned are closed: what they did is unknown.</summary>
    public void Finish(MessageStatus status, MessageFailure? failure, DateTimeOffset now)
    {
        RefuseWhenFinal();
        Parts = [.. Parts.Select(part => part is ToolCallPart { Status: ToolCallStatus.Running } call
            ? call with { Status = ToolCallStatus.Unknown }
            : part)];
        Status = status;
        Failure = failure;
        CompletedAt = now;
    }

    internal void Supersede(DateTimeOffset now) => SupersededAt = now;

    private void RefuseWhenFinal()
    {
        if (Status != MessageStatus.Streaming)
        {
            throw new InvalidOperationException($"Message {Id.Value} is final.");
        }
    }
}

/// <summary>Why an answer is not whole.</summary>
public sealed record MessageFailure(string Code, string Message, bool Retryable);

/// <param name="Estimated">True when the provider did not count.</param>
public sealed record MessageUsage(long InputTokens, long OutputTokens, bool Estimated);
