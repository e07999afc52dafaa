using System.Text.Json;
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

    public bool RequiresApproval => Parts.Any(part => part is ToolCallPart { Status: ToolCallStatus.RequiresApproval });

    /// <summary>Gives the person until then to decide about the calls that wait for them.</summary>
    public void AskUntil(DateTimeOffset expiry) => Change(
        call => call.Status == ToolCallStatus.RequiresApproval,
        call => call with { Approval = call.Approval! with { ExpiresAt = expiry } });

    /// <summary>A call that waits to be decided about.</summary>
    public Result<ToolCallPart> FindUndecided(string toolCallId)
    {
        if (Parts.OfType<ToolCallPart>().LastOrDefault(call => call.ToolCallId == toolCallId) is not { Approval: not null } found)
        {
            return ConversationErrors.ApprovalNotFound;
        }

        return found.Status == ToolCallStatus.RequiresApproval ? found : ConversationErrors.AlreadyDecided;
    }

    /// <param name="arguments">Those that the person made of the model's; null when they left them as they were.</param>
    public void Approve(ToolCallPart call, JsonElement? arguments) => Change(call, call with
    {
        Status = ToolCallStatus.Approved,
        Arguments = arguments ?? call.Arguments,
        Approval = call.Approval! with { Proposed = arguments is null ? null : call.Arguments },
    });

    public void Deny(ToolCallPart call) => Change(call, Denied(call, Denial.ByPerson));

    /// <summary>Denies what nobody decided in time. False when nothing is left that was to be decided until then.</summary>
    public bool Expire(DateTimeOffset expiry) => Change(
        call => call.Status == ToolCallStatus.RequiresApproval && call.Approval!.ExpiresAt == expiry,
        call => Denied(call, Denial.Expired));

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

        List<MessagePart> kept = [.. Parts.Where(part => !IsBegun(part))];
        var complete = kept.FindLastIndex(part => part is not TextPart) + 1;
        Parts = kept[..complete];
        return true;
    }

    /// <summary>
    /// Makes an answer final. Tool calls that never returned are closed: what they did is unknown. Those that wait are denied.
    /// </summary>
    public void Finish(MessageStatus status, MessageFailure? failure, DateTimeOffset now)
    {
        RefuseWhenFinal();
        Change(call => call.Status == ToolCallStatus.Running, call => call with { Status = ToolCallStatus.Unknown });
        Change(
            call => call.Status is ToolCallStatus.RequiresApproval or ToolCallStatus.Approved,
            call => Denied(call, Denial.RunEnded));
        Status = status;
        Failure = failure;
        CompletedAt = now;
    }

    internal void Supersede(DateTimeOffset now) => SupersededAt = now;

    /// <summary>Called and not returned, or about to be asked for: a takeover has the model say it again.</summary>
    private static bool IsBegun(MessagePart part) =>
        part is ToolCallPart { Status: ToolCallStatus.Running or ToolCallStatus.RequiresApproval };

    private static ToolCallPart Denied(ToolCallPart call, string reason) =>
        call with { Status = ToolCallStatus.Denied, Result = reason };

    private void Change(ToolCallPart from, ToolCallPart to) => Change(call => ReferenceEquals(call, from), _ => to);

    private bool Change(Func<ToolCallPart, bool> which, Func<ToolCallPart, ToolCallPart> change)
    {
        RefuseWhenFinal();
        var hasAny = Parts.Any(part => part is ToolCallPart call && which(call));
        if (hasAny)
        {
            Parts = [.. Parts.Select(part => part is ToolCallPart call && which(call) ? change(call) : part)];
        }

        return hasAny;
    }

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
