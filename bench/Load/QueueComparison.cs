using System.Diagnostics;
using System.Text.Json;
using AssistantPlatform.Bench.Load.Queue;

namespace AssistantPlatform.Bench.Load;

/// <summary>Runs both queues by turns, each time in a process of its own: this program with the verb <c>queue</c>.</summary>
internal static class QueueComparison
{
    public const string Verb = "queue";

    public static async Task<List<Figure>> RunAsync(Database database, string directory, int rounds)
    {
        var connection = await database.CreateAsync("queues", withSchema: true);
        var measured = new List<(QueueSample Raw, QueueSample Platform)>();
        for (var round = 1; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync($"queue, round {round} of {rounds}");
            measured.Add((await StartAsync("raw", connection, directory), await StartAsync("platform", connection, directory)));
        }

        return
        [
            Of("queue: items that do nothing", "items/s", sample => sample.ItemsPerSecond, goal: 0.5, moreIsBetter: true),
            Of("queue: an item that does nothing", "CPU µs", sample => sample.CpuMicrosecondsPerItem),
            Of("queue: from enqueue to start, p50", "ms", sample => sample.LatencyMilliseconds, goal: 2),
        ];

        Figure Of(string name, string unit, Func<QueueSample, double> quantity, double? goal = null, bool moreIsBetter = false) =>
            Figure.Of(name, unit, measured.Select(round => (quantity(round.Raw), quantity(round.Platform))), goal, moreIsBetter);
    }

    /// <summary>What the other process does.</summary>
    public static async Task MeasureAsync(string kind, string connection, string directory) => Console.WriteLine(
        JsonSerializer.Serialize(kind == "raw"
            ? await RawQueue.MeasureAsync(connection)
            : await PlatformQueue.MeasureAsync(connection, directory)));

    private static async Task<QueueSample> StartAsync(string kind, string connection, string directory)
    {
        var self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(Cores.Launcher ?? self) { RedirectStandardOutput = true };
        foreach (var argument in (string[])[.. Cores.ForProgram(self), Verb, kind, connection, directory])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<QueueSample>(said)!;
    }
}
