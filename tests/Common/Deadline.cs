using System.Diagnostics;

namespace AssistantPlatform.Tests.Common;

/// <summary>How long a test waits for what must happen soon, also on a machine that is busy with other things.</summary>
public static class Deadline
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static CancellationTokenSource Start() => new(Time);

    /// <summary>Looks again and again until it is so, and tells how long that took.</summary>
    /// <exception cref="OperationCanceledException">It was not so in time.</exception>
    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        using var deadline = Start();
        while (!await condition())
        {
            await Task.Delay(Pause, deadline.Token);
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
