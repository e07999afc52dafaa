using System.Text;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Stored messages as the model saw them: text, then the calls of the same turn, then the next turn.</summary>
internal static class HistoryMapping
{
    private const string NoResult = "The call was interrupted; whether it had an effect is unknown.";

    public static IReadOnlyList<AgentMessage> ToAgentMessages(MessageRole role, IReadOnlyList<MessagePart> parts) =>
        role == MessageRole.User ? [new UserTurn(TextOf(parts))] : [.. Turns(parts)];

    /// <summary>What an answer that is taken up again has reached.</summary>
    public static AgentProgress ProgressOf(Message answer) => new(
        [.. Turns(answer.Parts)],
        answer.Usage is { } usage ? new UsageReported(usage.InputTokens, usage.OutputTokens, usage.Estimated) : null,
        IsConcluding: answer.Parts.Any(part => part is NoticePart));

    public static int LengthOf(AgentMessage message) => message switch
    {
        UserTurn user => user.Text.Length,
        AssistantTurn turn => turn.Text.Length + turn.Calls.Sum(call => call.Arguments.Length + (call.Result?.Length ?? 0)),
        _ => 0,
    };

    private static IEnumerable<AssistantTurn> Turns(IReadOnlyList<MessagePart> parts)
    {
        var text = new StringBuilder();
        var calls = new List<RecordedToolCall>();
        foreach (var part in parts)
        {
            if (part is TextPart said)
            {
                if (calls.Count > 0)
                {
                    yield return new AssistantTurn(text.ToString(), [.. calls]);
                    text.Clear();
                    calls.Clear();
                }

                text.Append(said.Text);
            }
            else if (part is ToolCallPart call)
            {
                calls.Add(Record(call));
            }
        }

        if (text.Length > 0 || calls.Count > 0)
        {
            yield return new AssistantTurn(text.ToString(), [.. calls]);
        }
    }

    private static RecordedToolCall Record(ToolCallPart call)
    {
        var result = call.Result ?? (call.Status == ToolCallStatus.Approved ? null : NoResult);
        var arguments = call.Arguments.GetRawText();
        var recorded = call.Approval?.Proposed is { } proposed
            ? new RecordedToolCall(call.ToolCallId, call.ToolName, proposed.GetRawText(), result) { ChangedArguments = arguments }
            : new RecordedToolCall(call.ToolCallId, call.ToolName, arguments, result);
        return recorded with { Untrusted = call.Untrusted };
    }

    private static string TextOf(IReadOnlyList<MessagePart> parts) =>
        string.Concat(parts.OfType<TextPart>().Select(part => part.Text));
}
