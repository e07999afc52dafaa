using System.Diagnostics;

namespace AssistantPlatform.Bench.Load.Queue;

/// <summary>What a queue did in a process of its own.</summary>
/// <param name="LatencyMilliseconds">Median time from before the enqueue to the start of the work, one at a time.</param>
internal sealed record QueueSample(double ItemsPerSecond, double CpuMicrosecondsPerItem, double LatencyMilliseconds)
{
    public const int Items = 100_000;
    public const int SingleItems = 200;

    public static async Task<QueueSample> MeasureAsync(Func<Task> workOff, Func<Task<TimeSpan>> startOne)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        await workOff();
        var wall = Stopwatch.GetElapsedTime(started);
        cpu = Environment.CpuUsage.TotalTime - cpu;

        var latencies = new List<TimeSpan>();
        while (latencies.Count < SingleItems)
        {
            latencies.Add(await startOne());
        }

        latencies.Sort();
        var median = latencies[SingleItems / 2];
        return new QueueSample(Items / wall.TotalSeconds, cpu.TotalMicroseconds / Items, median.TotalMilliseconds);
    }
}
