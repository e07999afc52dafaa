using System.Globalization;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using StackExchange.Redis;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>How a run's log looks in Redis: a stream whose entry ids are attempt and number.</summary>
internal static class RedisLogEntry
{
    public static string KeyOf(RunId run) => $"run:{run.Value}:log";

    public static string BellOf(RunId run) => $"run:{run.Value}:bell";

    public static string IdOf(long seq) => $"{EventSequence.AttemptOf(seq)}-{EventSequence.NumberInAttempt(seq)}";

    public static RunEvent Read(StreamEntry entry) => new(
        SeqOf(entry.Id!), entry["type"]!, (byte[])entry["frame"]!, Enum.Parse<RunEventRole>(entry["role"]!));

    private static long SeqOf(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return EventSequence.Start(int.Parse(id.AsSpan(0, dash), CultureInfo.InvariantCulture))
            + long.Parse(id.AsSpan(dash + 1), CultureInfo.InvariantCulture);
    }
}
