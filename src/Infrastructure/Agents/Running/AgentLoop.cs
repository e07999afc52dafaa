using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Agents;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Model turn, tool calls, model turn: until the model is done, a limit is reached or something breaks.</summary>
internal sealed class AgentLoop(AgentSetup setup)
{
    private static readonly TimeSpan TimeToConclude = TimeSpan.FromSeconds(60);
    private const long TokensToConclude = 4_000;

    private readonly RunBudget _budget = new(setup.Request.Limits, setup.Request.Progress, setup.Clock);
    private readonly List<ChatMessage> _messages = ChatHistory.Of(setup.Area, setup.Tools.Values, setup.Request);
    private readonly ApprovalRules _approvals = new(setup);
    private readonly Dictionary<string, ToolReturned> _returned = [];
    private readonly HashSet<string> _callIds = [.. CallsOf(setup.Request.Progress).Select(call => call.CallId)];

    public async IAsyncEnumerable<AgentEvent> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var number = setup.Request.Progress?.Turns.Count ?? 0;
        var concluding = setup.Request.Progress is { IsConcluding: true };
        await foreach (var step in UseApprovedToolsAsync(cancel))
        {
            yield return step;
        }

        while (true)
        {
            if (!concluding && _budget.Reached(number) is { } limit)
            {
                concluding = true;
                ChatHistory.AskToConclude(_messages);
                yield return limit;
            }

            yield return new ModelRequestStarted(++number, setup.Model.Id);
            var turn = StartTurn(concluding, cancel);
            await foreach (var step in StreamAsync(turn))
            {
                yield return step;
            }

            if (Ending(turn, concluding) is { } ending)
            {
                yield return ending;
                yield break;
            }

            yield return new ModelTurnEnded();
            await foreach (var step in UseToolsAsync(turn, cancel))
            {
                yield return step;
                if (step is ApprovalRequired)
                {
                    yield break;
                }
            }
        }
    }

    private ModelTurn StartTurn(bool concluding, CancellationToken cancel) => concluding
        ? new ModelTurn(setup, _messages, new ChatOptions(), TimeToConclude, TokensToConclude, cancel)
        : new ModelTurn(setup, _messages, OptionsWithTools(), _budget.TimeLeft, _budget.TokensLeft, cancel);

    private ChatOptions OptionsWithTools() => new() { Tools = [.. setup.Tools.Values.Select(tool => tool.Declaration)] };

    private async IAsyncEnumerable<AgentEvent> StreamAsync(ModelTurn turn)
    {
        await using (turn)
        {
            while (await turn.ReadAsync())
            {
                yield return new TextDelta(turn.Delta);
            }
        }

        _budget.Count(turn.Usage);
        yield return new UsageReported(_budget.Used.Input, _budget.Used.Output, _budget.Used.Estimated);
        if (turn.CutOff is { } cutOff)
        {
            yield return cutOff;
        }
    }

    /// <summary>Makes the calls that nobody needs to approve; if there are others, the turn stays open.</summary>
    private async IAsyncEnumerable<AgentEvent> UseToolsAsync(ModelTurn turn, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<ToolRequest> calls = [.. _budget
            .Admit([.. turn.Calls.Select(call => ToolRequest.Of(call, UniqueId(call.CallId), setup.Tools))])
            .Select(_approvals.Judge)];
        List<ToolRequest> waiting = [.. calls.Where(call => call.Approval is not null)];
        List<ToolRequest> ready = [.. calls.Where(call => call.Approval is null)];
        await foreach (var step in InvokeAsync(ready, call => call.ToEvent(), cancel))
        {
            yield return step;
        }

        if (waiting.Count == 0)
        {
            ChatHistory.AddTurn(_messages, turn.Text, calls.Select(call => call.ToContent()), calls.Select(ResultOf));
            yield break;
        }

        foreach (var call in waiting)
        {
            yield return call.ToEvent();
        }

        yield return new ApprovalRequired();
    }

    /// <summary>Completes the turn after which the person was asked.</summary>
    private async IAsyncEnumerable<AgentEvent> UseApprovedToolsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (setup.Request.Progress?.Turns is not [.., var turn] || turn.Calls.All(call => call.Result is not null))
        {
            yield break;
        }

        var approved = turn.Calls.Where(call => call.Result is null)
            .Select(call => _approvals.JudgeApproved(ToolRequest.Of(call, setup.Tools))).ToList();
        await foreach (var step in InvokeAsync(approved, call => new ApprovedToolCalled(call.CallId), cancel))
        {
            yield return step;
        }

        ChatHistory.AddTurn(_messages, turn with { Calls = [.. turn.Calls.Select(WithResult)] });
    }

    private async IAsyncEnumerable<AgentEvent> InvokeAsync(
        List<ToolRequest> calls, Func<ToolRequest, AgentEvent> told, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var call in calls)
        {
            yield return told(call);
        }

        await foreach (var step in setup.Invoker.InvokeAllAsync(calls, setup, cancel))
        {
            if (step is ToolReturned returned)
            {
                _returned[returned.CallId] = returned;
                _approvals.NoteResult(returned);
            }

            yield return step;
        }
    }

    private FunctionResultContent ResultOf(ToolRequest call)
    {
        var returned = _returned[call.CallId];
        return new FunctionResultContent(call.CallId, ToolText.ForModel(returned.Result, returned.Untrusted));
    }

    private RecordedToolCall WithResult(RecordedToolCall call) => _returned.TryGetValue(call.CallId, out var returned)
        ? call with { Result = returned.Result, Untrusted = returned.Untrusted }
        : call;

    // Some servers number their calls anew in every turn.
    private string UniqueId(string id) => _callIds.Add(id) ? id : $"call_{Guid.CreateVersion7():N}";

    private static IEnumerable<RecordedToolCall> CallsOf(AgentProgress? progress) =>
        progress?.Turns.SelectMany(turn => turn.Calls) ?? [];

    private static AgentEvent? Ending(ModelTurn turn, bool concluding)
    {
        if (turn.Failure is { } failure)
        {
            return new AgentFailed(failure.Error, failure.Retryable);
        }

        if (concluding || turn.CutOff is not null)
        {
            return new AgentFinished("limit");
        }

        if (turn.FinishReason == ChatFinishReason.Length || turn.FinishReason == ChatFinishReason.ContentFilter)
        {
            return new AgentFinished(turn.FinishReason.Value);
        }

        if (turn.IsEmpty)
        {
            return new AgentFailed(AgentErrors.EmptyAnswer, Retryable: true);
        }

        return turn.Calls.Count == 0 ? new AgentFinished("stop") : null;
    }
}
