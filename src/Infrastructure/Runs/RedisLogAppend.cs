using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using StackExchange.Redis;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>Appends one event and rings for it: one round trip, all or nothing.</summary>
internal static class RedisLogAppend
{
    // Without a writer for this long a log is of no use any more. A run that goes on needs a new snapshot then.
    private static readonly TimeSpan LifetimeWhileRunning = TimeSpan.FromHours(1);
    private static readonly TimeSpan LifetimeOnceEnded = TimeSpan.FromMinutes(10);

    private const string Script =
        """
        local id, seq, number, type, role, frame, lifetime, bell = unpack(ARGV)
        local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
        local lastSeq = 0
        if last then
          local attempt, lastNumber = string.match(last[1], '(%d+)-(%d+)')
          lastSeq = attempt * 1000000000 + lastNumber
        end

        if lastSeq >= tonumber(seq) or (last and last[2][4] == 'Terminal') then
          return 'Refused'
        end
        if role == 'Ordinary' and number ~= '1' and lastSeq ~= seq - 1 then
          return 'SnapshotNeeded'
        end

        if role == 'Snapshot' then
          redis.call('XADD', KEYS[1], 'MINID', '=', id, id, 'type', type, 'role', role, 'frame', frame)
        else
          redis.call('XADD', KEYS[1], id, 'type', type, 'role', role, 'frame', frame)
        end
        redis.call('PEXPIRE', KEYS[1], lifetime)
        redis.call('PUBLISH', bell, '')
        return 'Appended'
        """;

    public static async Task<AppendOutcome> ExecuteAsync(IDatabase database, RunId run, RunEvent runEvent)
    {
        var lifetime = runEvent.Role == RunEventRole.Terminal ? LifetimeOnceEnded : LifetimeWhileRunning;
        var outcome = await database.ScriptEvaluateAsync(
            Script,
            [RedisLogEntry.KeyOf(run)],
            [
                RedisLogEntry.IdOf(runEvent.Seq),
                runEvent.Seq,
                EventSequence.NumberInAttempt(runEvent.Seq),
                runEvent.Type,
                runEvent.Role.ToString(),
                runEvent.Frame,
                (long)lifetime.TotalMilliseconds,
                RedisLogEntry.BellOf(run),
            ]);
        return Enum.Parse<AppendOutcome>(outcome.ToString());
    }
}
