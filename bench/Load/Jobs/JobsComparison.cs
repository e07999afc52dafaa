namespace AssistantPlatform.Bench.Load.Jobs;

/// <summary>Lists and searches jobs in a small and in a large database, on both, by turns.</summary>
internal sealed class JobsComparison(JobsPair small, JobsPair large, int rounds, TimeSpan duration)
{
    public const string Verb = "jobs";
    public const int Small = 10_000;
    public const int Large = 1_000_000;

    private const double GoalToRaw = 2.5;
    private const double GoalOfGrowth = 1.3;

    private static readonly Question[] Questions =
    [
        new("the newest of a status, remote", _ => "&status=new&remote=true", _ => "&status=new&remoteMode=remote"),
        new("by score", _ => "&sort=score", _ => "&sort=score"),
        new("search, a rare word, the newest", n => $"&sort=newest&q=term{n % 200}", n => $"&q=term{n % 200}"),
        new("search, a rare word, the best", n => $"&q=term{n % 200}", n => $"&q=term{n % 200}"),
        new("search, two common words, the newest", _ => "&sort=newest&q=kubernetes+senior", _ => "&q=kubernetes+senior"),
        new("search, two common words, the best", _ => "&q=kubernetes+senior", _ => "&q=kubernetes+senior"),
        new(
            "search, a rare word, the newest, with highlights",
            n => $"&sort=newest&highlights=true&q=term{n % 200}",
            n => $"&highlights=true&q=term{n % 200}"),
        new(
            "search, two common words, the best, with highlights",
            _ => "&highlights=true&q=kubernetes+senior",
            _ => "&highlights=true&q=kubernetes+senior"),
    ];

    /// <summary>Until then a server compiles what it is asked for better and better.</summary>
    private const int WarmingRequests = 4_000;

    /// <summary>Processor time is counted in steps of 10 ms, which fewer requests would hardly fill.</summary>
    private const int MeasuredRequests = 600;

    private readonly RequestLoad _load = new(duration, MeasuredRequests);
    private readonly RequestLoad _warming = new(duration, WarmingRequests);

    public static async Task<List<Figure>> RunAsync(Database database, string folder, int rounds, TimeSpan duration)
    {
        var jobs = new JobsDatabase(database, folder);
        using var small = await JobsPair.StartAsync(await jobs.PrepareAsync(Small), folder);
        using var large = await JobsPair.StartAsync(await jobs.PrepareAsync(Large), folder);
        return await new JobsComparison(small, large, rounds, duration).RunAsync();
    }

    private async Task<List<Figure>> RunAsync()
    {
        var figures = new List<Figure>();
        foreach (var question in Questions)
        {
            figures.AddRange(FiguresOf(question, await RepeatAsync(
                question.Name,
                [
                    load => load.RunAsync(small.Raw, question.ToRaw),
                    load => load.RunAsync(small.Platform, question.ToPlatform),
                    load => load.RunAsync(large.Raw, question.ToRaw),
                    load => load.RunAsync(large.Platform, question.ToPlatform),
                ],
                samples => (_load with { Pace = samples[3].Pace }).RunAsync(small.Platform, question.ToPlatform))));
        }

        figures.Add(await LastPageAsync("the newest", "&sort=newest"));
        figures.Add(await LastPageAsync("by score", "&sort=score"));
        return figures;
    }

    private static IEnumerable<Figure> FiguresOf(Question question, List<RequestSample[]> measured)
    {
        yield return Figure.Of(
            $"jobs, {question.Name}: 10,000", "CPU µs", measured.Select(of => (Cpu(of[0]), Cpu(of[1]))), GoalToRaw);
        yield return Figure.Of(
            $"jobs, {question.Name}: 1,000,000", "CPU µs", measured.Select(of => (Cpu(of[2]), Cpu(of[3]))), GoalToRaw);
        yield return Figure.Of(
            $"jobs, {question.Name}: growth, asked as often", "CPU µs", measured.Select(of => (Cpu(of[4]), Cpu(of[3]))), GoalOfGrowth);
        yield return Figure.Of(
            $"jobs, {question.Name}: growth, without pause", "CPU µs", measured.Select(of => (Cpu(of[1]), Cpu(of[3]))));
        yield return Figure.Of(
            $"jobs, {question.Name}: growth of p50", "ms", measured.Select(of => (Wait(of[1]), Wait(of[3]))));
        yield return Figure.Of(
            $"jobs, {question.Name}: 1,000,000, p50", "ms", measured.Select(of => (Wait(of[2]), Wait(of[3]))));
    }

    private async Task<Figure> LastPageAsync(string name, string query)
    {
        var cursor = await large.Platform.LastPageAsync(query);
        var measured = await RepeatAsync($"pages, {name}",
        [
            load => load.RunAsync(large.Platform, _ => query),
            load => load.RunAsync(large.Platform, _ => query + cursor),
        ]);
        return Figure.Of(
            $"jobs, {name}: last page to first, p50", "ms", measured.Select(of => (Wait(of[0]), Wait(of[1]))), GoalOfGrowth);
    }

    /// <param name="last">What is measured of each round in the end, after what its loads gave.</param>
    private async Task<List<RequestSample[]>> RepeatAsync(
        string name, Func<RequestLoad, Task<RequestSample>>[] loads, Func<RequestSample[], Task<RequestSample>>? last = null)
    {
        await small.SignInAsync();
        await large.SignInAsync();
        var measured = new List<RequestSample[]>();

        // The first round only warms up.
        for (var round = 0; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync($"jobs, {name}, round {round} of {rounds}");
            var samples = new RequestSample[loads.Length];
            var order = Enumerable.Range(0, loads.Length);
            foreach (var index in round % 2 == 0 ? order.Reverse() : order)
            {
                samples[index] = await loads[index](round == 0 ? _warming : _load);
            }

            measured.Add(round > 0 && last is not null ? [.. samples, await last(samples)] : samples);
        }

        return measured[1..];
    }

    private static double Cpu(RequestSample sample) => sample.CpuMicroseconds;

    private static double Wait(RequestSample sample) => sample.MedianMilliseconds;

    /// <summary>The same question, as each is asked it.</summary>
    private sealed record Question(string Name, Func<int, string> ToPlatform, Func<int, string> ToRaw);
}
