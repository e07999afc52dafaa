using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using MediatR;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Lets the agent answer: every event goes to the run's log, every step boundary to the database,
/// and the final message is stored before the terminal event is told.
/// </summary>
/// <param name="EarlierAttempts">Those of the run before this work item, when it waited for its person.</param>
public sealed record ExecuteAgentRun(Guid RunId, int EarlierAttempts = 0) : IWorkItem, ILongCommand<Done>
{
    public static WorkPolicy Policy { get; } = new("agent", Concurrency: 1024, MaxAttempts: 5, LimitedPerOwner: true);

    public IRequest<Result<Done>> WhenGivenUp => new AbandonAgentRun(RunId);
}

internal sealed partial class ExecuteAgentRunHandler(
    PersistentSender sender,
    PartialTexts partialTexts,
    IAgentRunner agent,
    IRunEventLog log,
    IRunCancellations cancellations,
    HistoryCache history,
    IWorkContext work,
    TimeProvider clock,
    ILogger<ExecuteAgentRunHandler> logger) : ILongCommandHandler<ExecuteAgentRun, Done>
{
    public async Task<Result<Done>> Handle(ExecuteAgentRun request, CancellationToken cancellationToken)
    {
        // Watched before it is started, so that no wish to stop falls between the two.
        using var cancellation = cancellations.Watch(new RunId(request.RunId));

        var begin = new BeginAgentRun(request.RunId, request.EarlierAttempts + work.Ticket.Attempt);
        var begun = await sender.SendAsync(begin, cancellationToken);
        if (begun.Error is { } refusal)
        {
            return RunFailures.IsFencedOff(refusal) ? Result.Ok() : refusal;
        }

        var journal = new AgentRunJournal(log, begun.Value);
        var ending = begun.Value.Foregone ?? await AnswerAsync(begun.Value, journal, cancellation.Token, cancellationToken);
        if (journal.IsFencedOff)
        {
            return Result.Ok();
        }

        if (ending is not null)
        {
            await EndAsync(begun.Value, journal, ending);
        }
        else if (journal.IsWaiting)
        {
            await PauseAsync(begun.Value, journal);
        }

        return Result.Ok();
    }

    /// <summary>
    /// Null when another attempt has the run: nothing may be written any more; and when it waits for its person. Throws when the server stops: what is
    /// there is stored, and another process, or this one after its restart, goes on from it.
    /// </summary>
    private async Task<AgentRunEnding?> AnswerAsync(
        AgentRunStart start, AgentRunJournal journal, CancellationToken cancelled, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled, work.LeaseLost, stopping);
        var checkpoints = new AgentRunCheckpoints(sender, partialTexts, start, journal, clock);
        try
        {
            await journal.BeginAsync();
            return await RelayAsync(start, journal, checkpoints, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            if (!cancelled.IsCancellationRequested && !work.LeaseLost.IsCancellationRequested)
            {
                await checkpoints.ReleaseAsync(work.LeaseLost);
                throw;
            }

            return work.LeaseLost.IsCancellationRequested ? null : AgentRunEnding.Cancelled;
        }
        catch (Exception bug)
        {
            LogCrashed(bug, start.Run.Value);
            return AgentRunEnding.Crashed;
        }
        finally
        {
            await checkpoints.SettleAsync();
        }
    }

    private async Task<AgentRunEnding?> RelayAsync(
        AgentRunStart start, AgentRunJournal journal, AgentRunCheckpoints checkpoints, CancellationToken stop)
    {
        await foreach (var agentEvent in agent.RunAsync(start.Request, stop))
        {
            await journal.RecordAsync(agentEvent);
            if (journal.IsFencedOff || !await checkpoints.FollowAsync(agentEvent, stop))
            {
                return null;
            }
        }

        return journal.IsWaiting ? null : journal.Ending ?? AgentRunEnding.Crashed;
    }

    /// <summary>Leaves the run to its person. Nothing of it stays in this process.</summary>
    private async Task PauseAsync(AgentRunStart start, AgentRunJournal journal)
    {
        var pause = new PauseAgentRun(
            start.Run.Value, start.Attempt, work.Ticket, journal.NextSeq, journal.Parts, journal.Usage);
        var paused = await sender.SendPersistentlyAsync(pause, work.LeaseLost);
        if (paused.Error is null)
        {
            work.NoteCompleted();
            await journal.PauseAsync(paused.Value);
            await sender.SendPersistentlyAsync(new EndUnwantedWait(start.Run.Value), work.LeaseLost);
        }
        else if (!RunFailures.IsFencedOff(paused.Error))
        {
            throw new InvalidOperationException($"Run {start.Run.Value} could not be left to its person: {paused.Error.Code}.");
        }
    }

    /// <summary>Not cancelled by a stop of the server: what was answered so far must be stored.</summary>
    private async Task EndAsync(AgentRunStart start, AgentRunJournal journal, AgentRunEnding ending)
    {
        var ended = await sender.SendPersistentlyAsync(
            new EndAgentRun(
                start.Run.Value,
                start.Attempt,
                work.Ticket,
                journal.NextSeq,
                journal.Parts,
                journal.Usage,
                ending,
                start.Known),
            work.LeaseLost);
        if (ended.Error is null)
        {
            work.NoteCompleted();
            var answer = HistoryMapping.ToAgentMessages(MessageRole.Assistant, journal.Parts);
            history.KeepAnswer(new Said(start.Position, answer), ended.Value.Conversation);
            await journal.EndAsync(ended.Value.Outcome);
        }
        else if (!RunFailures.IsFencedOff(ended.Error))
        {
            throw new InvalidOperationException($"Run {start.Run.Value} could not be ended: {ended.Error.Code}.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run} crashed")]
    private partial void LogCrashed(Exception exception, Guid run);
}
