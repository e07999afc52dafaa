using AssistantPlatform.Application.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Claims due work, lane by lane, as far as the lane has free slots.</summary>
internal sealed partial class WorkHost(
    IEnumerable<WorkItemKind> kinds,
    WorkStore store,
    WorkBell bell,
    WorkExecutor executor,
    IHostApplicationLifetime lifetime,
    ILogger<WorkHost> logger) : BackgroundService
{
    /// <summary>The safety net under notifications; also how delayed and abandoned items are found.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the first word of a stop, not when this service's turn comes: others can go on with the work meanwhile.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        await ReleaseEarlierBootsAsync(stop.Token);
        await Task.WhenAll(kinds.Select(kind => kind.Policy).DistinctBy(policy => policy.Lane)
            .Select(lane => RunLaneAsync(lane, stop.Token)));
    }

    private async Task RunLaneAsync(WorkPolicy lane, CancellationToken stopping)
    {
        using var slots = new SemaphoreSlim(lane.Concurrency);
        var executing = new HashSet<Task>();
        var backlog = new Backlog(() => bell.Ring(lane.Lane));
        try
        {
            while (true)
            {
                // Until at least one slot is free; only this loop takes slots, so it stays free.
                await slots.WaitAsync(stopping);
                slots.Release();

                var free = slots.CurrentCount;
                backlog.Look();
                var claim = await ClaimAsync(lane, free, stopping);
                backlog.Note(claim.LeavesDue);
                executing.RemoveWhere(task => task.IsCompleted);
                foreach (var item in claim.Items)
                {
                    await slots.WaitAsync(CancellationToken.None);
                    executing.Add(ExecuteAsync(item, slots, backlog, stopping));
                }

                if (claim.Items.Count < free)
                {
                    await bell.WaitAsync(lane.Lane, PollInterval, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(executing);
        }
    }

    private async Task ExecuteAsync(ClaimedItem item, SemaphoreSlim slots, Backlog backlog, CancellationToken stopping)
    {
        // The claiming loop goes on while the item's first, synchronous part runs.
        await Task.Yield();

        // The next item takes the slot while this one is settled.
        await executor.ExecuteAsync(item, () => slots.Release(), stopping);
        backlog.NoteCompletion();
    }

    private async Task<Claim> ClaimAsync(WorkPolicy lane, int count, CancellationToken stopping)
    {
        try
        {
            return await store.ClaimAsync(lane, count, stopping);
        }
        catch (NpgsqlException exception)
        {
            LogClaimFailed(exception, lane.Lane);
            return Claim.Nothing;
        }
    }

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
