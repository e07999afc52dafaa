namespace AssistantPlatform.Bench.Load;

/// <summary>Puts the same load on both, by turns, so that what else the machine does touches both alike.</summary>
internal sealed class Comparison(Target raw, Target platform, int rounds, TimeSpan duration)
{
    private const int Clients = 8;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Ramp = TimeSpan.FromSeconds(4);
    private static readonly Script Bursts = new(Tokens: 1000);
    private static readonly Script SingleWrites = new(Tokens: 500, Batch: 1);
    private static readonly Script LongAnswer = new(Tokens: 20_000);
    private static readonly Script OneToken = new(Tokens: 1);
    private static readonly Script Slow = new(Tokens: 40, Batch: 1, Rate: 10);

    public async Task<List<Figure>> RunAsync()
    {
        // First, while neither has memory to spare from an earlier load.
        var sockets = (await IdleSockets.MeasureAsync(raw), await IdleSockets.MeasureAsync(platform));
        foreach (var target in new[] { raw, platform })
        {
            await new ChatLoad(Bursts, Clients, WarmUp).RunAsync(target);
            await new ChatLoad(OneToken, Clients, WarmUp).RunAsync(target);
        }

        var resting = (Raw: raw.Server.ResidentMiB, Platform: platform.Server.ResidentMiB);
        var bursts = await LoadAsync("bursts", Bursts, Clients);
        var single = await LoadAsync("one write a token", SingleWrites, Clients);
        var growth = await LoadAsync("long answers", LongAnswer, Clients);
        var turns = await LoadAsync("turns", OneToken, Clients);
        var many = await LoadAsync("many streams", Slow, clients: 500, Ramp);
        return
        [
            Figure.Of("answers of 1,000 tokens, in bursts", "CPU µs/token", Of(bursts, PerToken), goal: 3),
            Figure.Of("answers of 500 tokens, one write a token", "CPU µs/token", Of(single, PerToken), goal: 2.5),
            Figure.Of("answers of 20,000 tokens, in bursts", "CPU µs/token", Of(growth, PerToken)),
            Figure.Of("a turn of one token", "CPU ms/turn", Of(turns, sample => sample.CpuMillisecondsPerTurn), goal: 3),
            Figure.Of("500 streams, begun within 4 s, first token p50", "ms", Of(many, FirstToken(0.5))),
            Figure.Of("500 streams, begun within 4 s, first token p99", "ms", Of(many, FirstToken(0.99)), goal: 3),
            Figure.Of("an idle socket", "KiB", [sockets], goal: 2),
            Figure.Of("resident memory after warm-up", "MiB", [resting]),
        ];
    }

    private static double PerToken(Sample sample) => sample.CpuMicrosecondsPerToken;

    private static Func<Sample, double> FirstToken(double quantile) => sample => sample.FirstTokenMilliseconds(quantile);

    private static IEnumerable<(double, double)> Of(List<(Sample Raw, Sample Platform)> rounds, Func<Sample, double> quantity) =>
        rounds.Select(round => (quantity(round.Raw), quantity(round.Platform)));

    private async Task<List<(Sample Raw, Sample Platform)>> LoadAsync(
        string name, Script script, int clients, TimeSpan ramp = default)
    {
        var load = new ChatLoad(script, clients, duration, ramp);
        var measured = new List<(Sample, Sample)>();
        for (var round = 1; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync($"{name}, round {round} of {rounds}");
            if (round % 2 == 1)
            {
                measured.Add((await load.RunAsync(raw), await load.RunAsync(platform)));
            }
            else
            {
                var second = await load.RunAsync(platform);
                measured.Add((await load.RunAsync(raw), second));
            }
        }

        return measured;
    }
}
