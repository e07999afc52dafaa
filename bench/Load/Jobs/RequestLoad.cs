using System.Diagnostics;

namespace AssistantPlatform.Bench.Load.Jobs;

/// <summary>A few clients that ask, without pause if there is no pace.</summary>
/// <param name="AtLeast">So many requests, however long they take.</param>
/// <param name="Pace">From the beginning of one request of a client to that of the next; the clients begin in turn.</param>
internal sealed record RequestLoad(TimeSpan Duration, int AtLeast = 0, TimeSpan Pace = default)
{
    private const int Clients = 2;

    /// <param name="query">What the request of a number asks for.</param>
    public async Task<RequestSample> RunAsync(Asked asked, Func<int, string> query)
    {
        var (cpu, started, number) = (asked.Server.CpuTime, Stopwatch.GetTimestamp(), 0);
        var waits = await Task.WhenAll(Enumerable.Range(0, Clients).Select(AskAsync));
        List<double> sorted = [.. waits.SelectMany(wait => wait).Order()];
        return new RequestSample(
            (asked.Server.CpuTime - cpu).TotalMicroseconds / sorted.Count,
            sorted[sorted.Count / 2],
            Stopwatch.GetElapsedTime(started) * Clients / sorted.Count);

        async Task<List<double>> AskAsync(int client)
        {
            var waits = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < Duration || number < AtLeast)
            {
                await WaitUntilAsync(Pace * (waits.Count + ((double)client / Clients)));
                var asks = Stopwatch.GetTimestamp();
                await asked.Http.GetByteArrayAsync($"{asked.Jobs}{query(number++)}");
                waits.Add(Stopwatch.GetElapsedTime(asks).TotalMilliseconds);
            }

            return waits;
        }

        async Task WaitUntilAsync(TimeSpan turn)
        {
            if (turn - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }
        }
    }
}

/// <param name="Pace">How often a client asked: the time from one of its requests to the next.</param>
internal sealed record RequestSample(double CpuMicroseconds, double MedianMilliseconds, TimeSpan Pace);
