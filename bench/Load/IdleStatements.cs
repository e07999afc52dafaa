using System.Diagnostics;

namespace AssistantPlatform.Bench.Load;

/// <summary>
/// What the platform asks its database while nobody asks the platform anything. Measured before there was a load, which
/// the database cleans up behind for minutes, in transactions that count too.
/// </summary>
internal static class IdleStatements
{
    // A connection tells the server's statistics of its transactions up to ten seconds later.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(30);

    public static async Task<Figure> MeasureAsync(Database database, string name)
    {
        await Console.Error.WriteLineAsync("idle statements");
        await Task.Delay(Calm);
        var (before, started) = (await database.TransactionsAsync(name), Stopwatch.GetTimestamp());
        await Task.Delay(Watch);
        var perSecond = (await database.TransactionsAsync(name) - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
        return Figure.Alone("at rest, with 100 schedules", "statements/s", perSecond, goal: 2);
    }
}
