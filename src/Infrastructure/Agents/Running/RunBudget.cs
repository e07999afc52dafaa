using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Counts what a run uses against its limits, over all attempts but for the time, which a takeover starts anew.</summary>
internal sealed class RunBudget(AgentLimits limits, AgentProgress? progress, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();
    private int _toolCalls = progress?.Turns.Sum(turn => turn.Calls.Count) ?? 0;
    private string? _lastCalls;
    private int _repetitions;
    private AgentNoticed? _refused;

    public TokenCount Used { get; private set; } =
        progress?.Used is { } used ? new TokenCount(used.InputTokens, used.OutputTokens, used.Estimated) : default;

    public TimeSpan TimeLeft => limits.WallTime - clock.GetElapsedTime(_started);

    public long TokensLeft => limits.Tokens - Used.Total;

    public void Count(TokenCount tokens) => Used += tokens;

    /// <summary>Keeps the calls that may run; what is cut off shows in <see cref="Reached"/>.</summary>
    public IReadOnlyList<ToolRequest> Admit(IReadOnlyList<ToolRequest> calls)
    {
        if (IsRepetition(calls))
        {
            _refused = LimitNotices.IdenticalCalls;
            return [];
        }

        var admitted = Math.Min(calls.Count, limits.ToolCalls - _toolCalls);
        if (admitted < calls.Count)
        {
            _refused = LimitNotices.ToolCalls;
        }

        _toolCalls += admitted;
        return [.. calls.Take(admitted)];
    }

    /// <summary>The limit that keeps the run from going on with tools.</summary>
    public AgentNoticed? Reached(int turn)
    {
        if (_refused is not null)
        {
            return _refused;
        }

        if (TimeLeft <= TimeSpan.Zero)
        {
            return LimitNotices.Time;
        }

        if (TokensLeft <= 0)
        {
            return LimitNotices.Tokens;
        }

        return turn >= limits.Turns ? LimitNotices.Turns : null;
    }

    // Calls of one turn run side by side; what counts is asking for the same again after seeing the result.
    private bool IsRepetition(IReadOnlyList<ToolRequest> calls)
    {
        var asked = string.Join('\n', calls.Select(call => call.Signature).Distinct());
        _repetitions = asked == _lastCalls ? _repetitions + 1 : 1;
        _lastCalls = asked;
        return _repetitions > limits.IdenticalCalls;
    }
}
