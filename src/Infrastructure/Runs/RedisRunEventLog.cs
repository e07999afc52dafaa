using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Infrastructure.Redis;
using StackExchange.Redis;

namespace AssistantPlatform.Infrastructure.Runs;

/// <summary>
/// Keeps the logs of all nodes in Redis Streams. Readers fetch pages from their own cursor; the bell only wakes them,
/// and because it may be missed they also look by themselves.
/// </summary>
internal sealed class RedisRunEventLog(RedisConnection redis, TimeProvider clock) : IRunEventLog
{
    private const int PageSize = 500;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceWithAnEmptyLog = TimeSpan.FromSeconds(1);

    public ValueTask<AppendOutcome> AppendAsync(RunId run, RunEvent runEvent, CancellationToken cancellationToken) =>
        redis.AskAsync(database => RedisLogAppend.ExecuteAsync(database, run, runEvent), AppendOutcome.Unavailable);

    public async IAsyncEnumerable<RunEvent> ReadAsync(
        RunId run, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var bell = new RunBell(redis, run);
        var lastHeard = clock.GetTimestamp();
        while (true)
        {
            var page = await FetchAsync(run, after);
            if (page is null)
            {
                // The reader comes back after its look at the database: once a second, as with an empty log.
                await Task.Delay(PatienceWithAnEmptyLog, clock, cancellationToken);
                yield break;
            }

            foreach (var entry in page)
            {
                var next = RedisLogEntry.Read(entry);
                yield return next;
                if (next.Role == RunEventRole.Terminal)
                {
                    yield break;
                }

                after = next.Seq;
                lastHeard = clock.GetTimestamp();
            }

            if (page.Length == 0 && clock.GetElapsedTime(lastHeard) >= await PatienceAsync(run))
            {
                yield break;
            }

            if (page.Length < PageSize)
            {
                await bell.WaitAsync(PollInterval, cancellationToken);
            }
        }
    }

    public async ValueTask ForgetAsync(RunId run) =>
        await redis.AskAsync(database => database.KeyDeleteAsync(RedisLogEntry.KeyOf(run)), otherwise: false);

    private ValueTask<StreamEntry[]?> FetchAsync(RunId run, long after) => redis.AskAsync<StreamEntry[]?>(
        async database => await database.StreamRangeAsync(
            RedisLogEntry.KeyOf(run), $"({RedisLogEntry.IdOf(after)}", "+", PageSize),
        otherwise: null);

    private async ValueTask<TimeSpan> PatienceAsync(RunId run) => await redis.AskAsync(
        async database => await database.KeyExistsAsync(RedisLogEntry.KeyOf(run)) ? Patience : PatienceWithAnEmptyLog,
        otherwise: PatienceWithAnEmptyLog);
}
