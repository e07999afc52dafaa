using System.Diagnostics;

namespace AssistantPlatform.Bench.Load;

/// <summary>A number of clients that ask for a while, one question after the other.</summary>
/// <param name="Ramp">The time over which they begin, one after the other.</param>
internal sealed record ChatLoad(Script Script, int Clients, TimeSpan Duration, TimeSpan Ramp = default)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    public async Task<Sample> RunAsync(Target target)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var clients = await ConnectAsync(target, deadline.Token);
        try
        {
            var cpu = target.Server.CpuTime;
            var started = Stopwatch.GetTimestamp();
            var turns = await Task.WhenAll(clients.Select(
                (client, index) => AskAsync(client, Ramp * index / Clients, started, deadline.Token)));
            return new Sample(
                target.Server.CpuTime - cpu, Stopwatch.GetElapsedTime(started), [.. turns.SelectMany(turn => turn)]);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    private async Task<List<ChatClient>> ConnectAsync(Target target, CancellationToken deadline)
    {
        var clients = new List<ChatClient>();
        while (clients.Count < Clients)
        {
            clients.Add(await target.ConnectAsync(deadline));
        }

        return clients;
    }

    private async Task<List<Turn>> AskAsync(ChatClient client, TimeSpan delay, long started, CancellationToken deadline)
    {
        await Task.Delay(delay, deadline);
        var question = Script.ToString();
        var turns = new List<Turn>();
        do
        {
            var turn = await client.AskAsync(question, deadline);
            turns.Add(turn.Tokens == Script.Tokens
                ? turn
                : throw new InvalidOperationException($"{turn.Tokens} of {Script.Tokens} tokens arrived."));
        }
        while (Stopwatch.GetElapsedTime(started) < Duration);

        return turns;
    }
}

/// <summary>What one load cost one server.</summary>
internal sealed record Sample(TimeSpan Cpu, TimeSpan Wall, IReadOnlyList<Turn> Turns)
{
    public double CpuMicrosecondsPerToken => Cpu.TotalMicroseconds / Turns.Sum(turn => turn.Tokens);

    public double CpuMillisecondsPerTurn => Cpu.TotalMilliseconds / Turns.Count;

    public double FirstTokenMilliseconds(double quantile) => Quantile(quantile, Turns.Select(turn => turn.FirstToken));

    public double WayMilliseconds(double quantile) => Quantile(quantile, Turns.SelectMany(turn => turn.Ways));

    private static double Quantile(double quantile, IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)(quantile * (sorted.Count - 1))].TotalMilliseconds;
    }
}
