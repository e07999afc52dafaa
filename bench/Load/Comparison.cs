namespace AssistantPlatform.Bench.Load;

/// <summary>Puts the same load on both, by turns, so that what else the machine does touches both alike.</summary>
internal sealed class Comparison(Target raw, Target platform, int rounds, TimeSpan duration)
{
    private const int Clients = 8;
    private const int Streams = 500;

    // Until the runtime has learned how the code is used, and compiled it accordingly.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Ramp = TimeSpan.FromSeconds(4);
    private static readonly Script Bursts = new(Tokens: 1000);
    private static readonly Script SingleWrites = new(Tokens: 500, Batch: 1);
    private static readonly Script LongAnswer = new(Tokens: 20_000);
    private static readonly Script OneToken = new(Tokens: 1);
    private static readonly Script Slow = new(Tokens: 40, Rate: 10);
    private static readonly LoginLoad Logins = new(Clients: 4);

    public async Task<List<Figure>> RunAsync()
    {
        // First, while neither has memory to spare from an earlier load.
        var sockets = (await IdleSockets.MeasureAsync(raw), await IdleSockets.MeasureAsync(platform));
        foreach (var target in new[] { raw, platform })
        {
            await new ChatLoad(Bursts, Clients, WarmUp).RunAsync(target);
            await new ChatLoad(OneToken, Clients, WarmUp).RunAsync(target);
            await new ChatLoad(Slow, Streams, duration, Ramp).RunAsync(target);
            await Logins.MeasureAsync(target, duration);
        }

        var resting = (Raw: raw.Server.ResidentMiB, Platform: platform.Server.ResidentMiB);
        var bursts = await LoadAsync("bursts", Bursts, Clients);
        var single = await LoadAsync("one write a token", SingleWrites, Clients);
        var growth = await LoadAsync("long answers", LongAnswer, Clients);
        var turns = await LoadAsync("turns", OneToken, Clients);
        var many = await LoadAsync("many streams", Slow, Streams, Ramp);
        var logins = await RepeatAsync("logins", target => Logins.MeasureAsync(target, duration));
        var crowd = await BesideLoginsAsync();
        return
        [
            Figure.Of("answers of 1,000 tokens, in bursts", "CPU µs/token", Of(bursts, PerToken), goal: 3),
            Figure.Of("answers of 500 tokens, one write a token", "CPU µs/token", Of(single, PerToken), goal: 2.5),
            Figure.Of("answers of 20,000 tokens, in bursts", "CPU µs/token", Of(growth, PerToken)),
            Figure.Of("a turn of one token", "CPU ms/turn", Of(turns, sample => sample.CpuMillisecondsPerTurn), goal: 3),
            Figure.Of("500 streams, begun within 4 s, first token p50", "ms", Of(many, FirstToken(0.5))),
            Figure.Of("500 streams, begun within 4 s, first token p99", "ms", Of(many, FirstToken(0.99)), goal: 3),
            Figure.Of("500 streams, a token's way p99", "ms", Of(many, Way)),
            Figure.Of("500 streams, each", "CPU ms", Of(many, sample => sample.CpuMillisecondsPerTurn)),
            Figure.Of("a login, to the bare hash", "CPU ms", logins, goal: 1.1),
            Figure.Of("100 streams, a token's way p99 while 4 log in, to while none does", "ms", crowd, goal: 2),
            Figure.Of("an idle socket", "KiB", [sockets], goal: 2),
            Figure.Of("resident memory after warm-up", "MiB", [resting]),
        ];
    }

    private static double PerToken(Sample sample) => sample.CpuMicrosecondsPerToken;

    private static double Way(Sample sample) => sample.WayMilliseconds(0.99);

    private static Func<Sample, double> FirstToken(double quantile) => sample => sample.FirstTokenMilliseconds(quantile);

    private static IEnumerable<(double, double)> Of(List<(Sample Raw, Sample Platform)> rounds, Func<Sample, double> quantity) =>
        rounds.Select(round => (quantity(round.Raw), quantity(round.Platform)));

    private Task<List<(Sample Raw, Sample Platform)>> LoadAsync(
        string name, Script script, int clients, TimeSpan ramp = default) =>
        RepeatAsync(name, new ChatLoad(script, clients, duration, ramp).RunAsync);

    private async Task<List<(T Raw, T Platform)>> RepeatAsync<T>(string name, Func<Target, Task<T>> measureAsync)
    {
        var measured = new List<(T, T)>();
        for (var round = 1; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync($"{name}, round {round} of {rounds}");
            if (round % 2 == 1)
            {
                measured.Add((await measureAsync(raw), await measureAsync(platform)));
            }
            else
            {
                var second = await measureAsync(platform);
                measured.Add((await measureAsync(raw), second));
            }
        }

        return measured;
    }

    /// <summary>The platform alone, by turns with and without people who log in.</summary>
    private async Task<List<(double Calm, double Crowded)>> BesideLoginsAsync()
    {
        var load = new ChatLoad(Slow, Clients: 100, duration, Ramp);
        var measured = new List<(double, double)>();
        for (var round = 1; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync($"streams beside logins, round {round} of {rounds}");
            var calm = await load.RunAsync(platform);
            var crowded = await Logins.BesideAsync(platform, () => load.RunAsync(platform));
            measured.Add((Way(calm), Way(crowded)));
        }

        return measured;
    }
}
