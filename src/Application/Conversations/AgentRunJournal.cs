using System.Text;
using System.Text.Json.Serialization.Metadata;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Turns what the agent does into the run's events and, at the same time, into the parts of the message,
/// so that who watched and who reloads see the same.
/// </summary>
internal sealed class AgentRunJournal(IRunEventLog log, AgentRunStart start)
{
    private const int EventsPerSnapshot = 10_000;

    private readonly RunFrames _frames = new(start.Run, start.Conversation);
    private readonly List<MessagePart> _parts = [.. start.StoredParts];
    private readonly StringBuilder _openText = new();
    private readonly StreamedText _cleaner = new();
    private int _sinceSnapshot;

    /// <summary>The number of the last event.</summary>
    public long Seq { get; private set; } = start.StartSeq;

    public long NextSeq => Seq + 1;

    /// <summary>Another attempt writes the log now.</summary>
    public bool IsFencedOff { get; private set; }

    public MessageUsage? Usage { get; private set; }

    /// <summary>Set by the agent's last event, unless it waits.</summary>
    public AgentRunEnding? Ending { get; private set; }

    /// <summary>The agent's last event was that nothing goes on without the person.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>The message as it stands.</summary>
    public IReadOnlyList<MessagePart> Parts =>
        _openText.Length == 0 ? [.. _parts] : [.. _parts, new TextPart(_openText.ToString())];

    private RunStartedData Started =>
        new(start.ClientRequestId, start.UserMessage.Value, start.AssistantMessage.Value, start.Attempt);

    public async ValueTask BeginAsync()
    {
        if (start.NewConversation is { } created)
        {
            await AppendAsync(FrameTypes.ConversationCreated, created, FrameJson.Default.ConversationDto);
        }

        await AppendAsync(FrameTypes.RunStarted, Started, FrameJson.Default.RunStartedData);
        if (start.IsTakeover || start.IsResumed)
        {
            // Who watched the earlier attempt may have seen more than what is gone on from.
            await AppendAsync(_frames.Snapshot(NextSeq, start.MessageWith(Parts)));
        }

        if (start.IsResumed)
        {
            await AppendAsync(FrameTypes.RunStatus, RunStatusData.Running, FrameJson.Default.RunStatusData);
        }
    }

    public ValueTask RecordAsync(AgentEvent agentEvent) => agentEvent switch
    {
        TextDelta delta => RecordAsync(delta),
        ModelRequestStarted turn => AppendAsync(
            FrameTypes.ModelRequestStart,
            new ModelRequestStartData(turn.Turn, turn.Model),
            FrameJson.Default.ModelRequestStartData),
        ToolCalled call => RecordAsync(call),
        ApprovedToolCalled call => RecordAsync(call),
        ToolProgressed progress => AppendAsync(
            FrameTypes.ToolProgress,
            new ToolProgressData(progress.CallId, progress.Percent, progress.Message),
            FrameJson.Default.ToolProgressData),
        ToolReturned returned => RecordAsync(returned),
        AgentNoticed notice => RecordAsync(notice),
        UsageReported usage => RecordAsync(usage),
        AgentFinished finished => Conclude(
            new AgentRunEnding(new RunEnd(RunOutcome.Completed), Retryable: true, finished.Reason)),
        AgentFailed failed => Conclude(new AgentRunEnding(new RunEnd(RunOutcome.Failed, failed.Error), failed.Retryable)),
        ApprovalRequired => Wait(),
        _ => ValueTask.CompletedTask,
    };

    /// <summary>Tells what the person is asked, once that is stored.</summary>
    public async ValueTask PauseAsync(DateTimeOffset expiry) => await AppendAsync(
        FrameTypes.RunStatus, RunStatusData.RequiresAction(_parts, expiry), FrameJson.Default.RunStatusData);

    /// <summary>Tells how the run ended, once that is stored.</summary>
    public async ValueTask EndAsync(AgentRunOutcome outcome) => await AppendAsync(_frames.Terminal(NextSeq, outcome));

    private ValueTask RecordAsync(TextDelta delta)
    {
        var text = _cleaner.Clean(delta.Text);
        if (text.Length == 0)
        {
            return ValueTask.CompletedTask;
        }

        _openText.Append(text);
        return AppendAsync(FrameTypes.TextDelta, new TextDeltaData(_parts.Count, text), FrameJson.Default.TextDeltaData);
    }

    private ValueTask RecordAsync(ToolCalled call)
    {
        var status = call.Approval is null ? ToolCallStatus.Running : ToolCallStatus.RequiresApproval;
        AddPart(new ToolCallPart(call.CallId, call.Tool, call.Arguments, status, Result: null, DurationMs: null, call.ReadOnly)
        {
            Approval = call.Approval is { } wish ? new ToolApproval(wish.Grant) : null,
        });
        return AppendAsync(
            FrameTypes.ToolCall,
            new ToolCallData(
                call.CallId,
                call.Tool,
                call.Arguments,
                RequiresApproval: call.Approval is not null,
                CanAlwaysAllow: call.Approval?.Grant is not null),
            FrameJson.Default.ToolCallData);
    }

    /// <summary>Watchers have the call already.</summary>
    private ValueTask RecordAsync(ApprovedToolCalled call)
    {
        Change(call.CallId, part => part with { Status = ToolCallStatus.Running });
        return ValueTask.CompletedTask;
    }

    private ValueTask RecordAsync(ToolReturned returned)
    {
        var status = StatusOf(returned.Outcome);
        var duration = (int)returned.Duration.TotalMilliseconds;
        Change(returned.CallId, part => part with
        {
            Status = status,
            Result = returned.Result,
            DurationMs = duration,
            Untrusted = returned.Untrusted,
        });
        return AppendAsync(
            FrameTypes.ToolResult,
            new ToolResultData(returned.CallId, status, returned.Result, duration, returned.Untrusted),
            FrameJson.Default.ToolResultData);
    }

    private ValueTask RecordAsync(AgentNoticed notice)
    {
        AddPart(new NoticePart(notice.Code, notice.Message));
        return AppendAsync(FrameTypes.Notice, new NoticeData(notice.Code, notice.Message), FrameJson.Default.NoticeData);
    }

    private ValueTask RecordAsync(UsageReported usage)
    {
        Usage = new MessageUsage(usage.InputTokens, usage.OutputTokens, usage.Estimated);
        return AppendAsync(
            FrameTypes.Usage, new UsageDto(usage.InputTokens, usage.OutputTokens, usage.Estimated), FrameJson.Default.UsageDto);
    }

    private ValueTask Conclude(AgentRunEnding ending)
    {
        Ending = ending;
        return ValueTask.CompletedTask;
    }

    private ValueTask Wait()
    {
        IsWaiting = true;
        return ValueTask.CompletedTask;
    }

    private void Change(string callId, Func<ToolCallPart, ToolCallPart> change)
    {
        var index = _parts.FindLastIndex(part => part is ToolCallPart call && call.ToolCallId == callId);
        _parts[index] = change((ToolCallPart)_parts[index]);
    }

    private void AddPart(MessagePart part)
    {
        if (_openText.Length > 0)
        {
            _parts.Add(new TextPart(_openText.ToString()));
            _openText.Clear();
        }

        _parts.Add(part);
    }

    private async ValueTask AppendAsync<TData>(string type, TData data, JsonTypeInfo<TData> json)
    {
        var outcome = await AppendAsync(_frames.Build(NextSeq, type, data, json));
        if (++_sinceSnapshot >= EventsPerSnapshot || outcome == AppendOutcome.SnapshotNeeded)
        {
            _sinceSnapshot = 0;
            await SayEverythingAgainAsync();
        }
    }

    /// <summary>The log drops what came before, but who sent the message may come later and waits for its beginning.</summary>
    private async ValueTask SayEverythingAgainAsync()
    {
        await AppendAsync(_frames.Snapshot(NextSeq, start.MessageWith(Parts)));
        await AppendAsync(_frames.Build(NextSeq, FrameTypes.RunStarted, Started, FrameJson.Default.RunStartedData));
    }

    private async ValueTask<AppendOutcome> AppendAsync(RunEvent runEvent)
    {
        var outcome = await log.AppendAsync(start.Run, runEvent, CancellationToken.None);
        IsFencedOff |= outcome == AppendOutcome.Refused;
        Seq = runEvent.Seq;
        return outcome;
    }

    private static ToolCallStatus StatusOf(ToolOutcome outcome) => outcome switch
    {
        ToolOutcome.Completed => ToolCallStatus.Completed,
        ToolOutcome.Failed => ToolCallStatus.Failed,
        ToolOutcome.Denied => ToolCallStatus.Denied,
        _ => throw new InvalidOperationException($"A tool does not return {outcome}."),
    };
}
