using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations.Wire;

/// <summary>What one side said: ordered parts of text, tool calls and notices.</summary>
/// <param name="Model"><c>provider/model</c> of an answer.</param>
/// <param name="Error">Why the answer is not whole.</param>
public sealed record MessageDto(
    Guid Id,
    Guid ConversationId,
    MessageRole Role,
    MessageStatus Status,
    IReadOnlyList<MessagePartDto> Parts,
    string? Model,
    Guid? RunId,
    MessageErrorDto? Error,
    UsageDto? Usage,
    DateTimeOffset CreatedAt,
    DateTimeOffset? CompletedAt)
{
    internal static MessageDto From(Message message) => new(
        message.Id.Value,
        message.ConversationId.Value,
        message.Role,
        message.Status,
        [.. message.Parts.Select(MessagePartDto.From)],
        message.Model,
        message.RunId?.Value,
        message.Failure is { } failure ? new MessageErrorDto(failure.Code, failure.Message, failure.Retryable) : null,
        message.Usage is { } usage ? new UsageDto(usage.InputTokens, usage.OutputTokens, usage.Estimated) : null,
        message.CreatedAt,
        message.CompletedAt);
}

/// <param name="Retryable">Whether asking again may help.</param>
public sealed record MessageErrorDto(string Code, string Message, bool Retryable);

/// <param name="Estimated">True when the provider did not count.</param>
public sealed record UsageDto(long InputTokens, long OutputTokens, bool Estimated);

/// <summary>A piece of a message.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextPartDto), "text")]
[JsonDerivedType(typeof(ToolCallPartDto), "tool_call")]
[JsonDerivedType(typeof(NoticePartDto), "notice")]
public abstract record MessagePartDto
{
    internal static MessagePartDto From(MessagePart part) => part switch
    {
        TextPart text => new TextPartDto(text.Text),
        ToolCallPart call => new ToolCallPartDto(
            call.ToolCallId,
            call.ToolName,
            call.Arguments,
            call.Status,
            call.Result,
            call.DurationMs,
            call.Untrusted,
            ToolApprovalDto.From(call.Approval)),
        NoticePart notice => new NoticePartDto(notice.Code, notice.Message),
        _ => throw new InvalidOperationException($"{part.GetType().Name} has no form on the wire."),
    };
}

/// <summary>Markdown.</summary>
public sealed record TextPartDto(string Text) : MessagePartDto;

/// <summary>A tool that the assistant called, or wants to.</summary>
/// <param name="Untrusted">The result is text from outside.</param>
/// <param name="Approval">Set when the person is, or was, asked before the call.</param>
public sealed record ToolCallPartDto(
    string ToolCallId,
    string ToolName,
    JsonElement Arguments,
    ToolCallStatus Status,
    string? Result,
    int? DurationMs,
    bool Untrusted,
    ToolApprovalDto? Approval) : MessagePartDto;

/// <param name="ExpiresAt">When the call counts as denied, unless it was decided about.</param>
/// <param name="CanAlwaysAllow">Whether such calls can be allowed for the rest of the conversation.</param>
/// <param name="ProposedArguments">What the assistant wanted, where the person changed the arguments.</param>
public sealed record ToolApprovalDto(DateTimeOffset? ExpiresAt, bool CanAlwaysAllow, JsonElement? ProposedArguments)
{
    internal static ToolApprovalDto? From(ToolApproval? approval) => approval is null
        ? null
        : new ToolApprovalDto(approval.ExpiresAt, approval.Grant is not null, approval.Proposed);
}

/// <summary>Something that happened to the answer, such as a limit that was reached.</summary>
public sealed record NoticePartDto(string Code, string Message) : MessagePartDto;
