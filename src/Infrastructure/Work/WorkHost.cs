using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Claims due work, lane by lane, as far as the lane has free slots.</summary>
internal sealed partial class WorkHost(
    WorkLanes lanes,
    WorkStore store,
    WorkBell bell,
    IHostApplicationLifetime lifetime,
    ILogger<WorkHost> logger) : BackgroundService
{
    /// <summary>Timers know no longer waits than some weeks.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>What waits rounds down, and would look a moment before the item is due.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// What frees slots seldom comes alone, and a claim costs about the same for one item as for many: whoever has waited for
    /// a slot waits a moment more.
    /// </summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the first word of a stop, not when this service's turn comes: others can go on with the work meanwhile.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        await ReleaseEarlierBootsAsync(stop.Token);
        await RunLanesAsync(stop.Token);
    }

    /// <summary>
    /// Each looks first when the one before has looked: at one moment each would have the database begin a process for its
    /// connection, at every start of a server.
    /// </summary>
    private async Task RunLanesAsync(CancellationToken stopping)
    {
        var running = new List<Task>();
        foreach (var lane in lanes.All)
        {
            var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            running.Add(RunLaneAsync(lane, looked, stopping));
            await Task.WhenAny(looked.Task, running[^1]);
        }

        await Task.WhenAll(running);
    }

    private async Task RunLaneAsync(WorkLane lane, TaskCompletionSource looked, CancellationToken stopping)
    {
        lane.Open(stopping);
        try
        {
            while (true)
            {
                var free = await lane.TakeSlotsAsync();
                var claim = await ClaimAsync(lane, free, stopping);
                looked.TrySetResult();
                if (claim.Items.Count < free)
                {
                    await bell.WaitAsync(lane.Policy.Lane, PauseAfter(claim), stopping);
                    await Task.Delay(claim.LeavesDue ? Gathering : TimeSpan.Zero, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await lane.CloseAsync();
        }
    }

    /// <summary>Begins as much as is due, and gives back the slots that are left.</summary>
    private async Task<Claim> ClaimAsync(WorkLane lane, int slots, CancellationToken stopping)
    {
        var claim = Claim.Nothing;
        try
        {
            lane.Backlog.Look();
            claim = await store.ClaimAsync(lane.Policy, slots, stopping);
            lane.Backlog.Note(claim.LeavesDue);
            claim.Items.ForEach(lane.Begin);
        }
        catch (PostgresException race) when (race.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Another process gave its owner's slot to an item that it had just enqueued.
            bell.Ring(lane.Policy.Lane);
        }
        catch (NpgsqlException exception)
        {
            LogClaimFailed(exception, lane.Policy.Lane);
        }
        finally
        {
            lane.GiveBack(slots - claim.Items.Count);
        }

        return claim;
    }

    /// <summary>
    /// Until the next item is due. What is due already waits for a slot, whose end rings; so does the poll when nobody else did.
    /// </summary>
    private static TimeSpan PauseAfter(Claim claim) =>
        claim.NextDueIn is { } next && next > TimeSpan.Zero && next < LongestPause ? next + Rounding : LongestPause;

    private async Task ReleaseEarlierBootsAsync(CancellationToken stopping)
    {
        try
        {
            await store.ReleaseEarlierBootsAsync(stopping);
        }
        catch (NpgsqlException exception)
        {
            // Their leases run out by themselves.
            LogClaimFailed(exception, "all");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work of lane {Lane} could not be claimed")]
    private partial void LogClaimFailed(Exception exception, string lane);
}
