using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>The queue's own statements. Each takes a connection for its own length only.</summary>
internal sealed class WorkStore(
    NpgsqlDataSource database, NodeIdentity node, HeldLeases leases, IOptions<RunOptions> runs)
{
    /// <summary>
    /// How long an item is safe from others after the last sign of life of the process that executes it. The trigger that
    /// gives an item its lease when it is stored claimed knows it too.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private const int MaxErrorLength = 1000;

    public async Task<Claim> ClaimAsync(WorkPolicy lane, int count, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(ByIndex.Statement));
        batch.BatchCommands.Add(ClaimOf(lane, count));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await ReadAsync(reader, lane.Lane, cancellationToken);
    }

    private NpgsqlBatchCommand ClaimOf(WorkPolicy lane, int count)
    {
        var claim = new NpgsqlBatchCommand(ClaimStatement.Of(lane));
        claim.Parameters.AddWithValue("lane", lane.Lane);
        claim.Parameters.AddWithValue("count", count);
        claim.Parameters.AddWithValue("lease", Lease);
        claim.Parameters.AddWithValue("node", node.Id);
        claim.Parameters.AddWithValue("boot", node.Boot);

        // A database that was away for longer than a lease must not make this process take over from itself.
        claim.Parameters.AddWithValue("held", leases.Aged);
        if (lane.LimitedPerOwner)
        {
            claim.Parameters.AddWithValue("perOwner", runs.Value.MaxConcurrentPerUser);
            claim.Parameters.AddWithValue("batch", lane.Batch);
        }

        return claim;
    }

    /// <summary>The lanes in which an item is due that nobody executes.</summary>
    public async Task<List<string>> DueLanesAsync(IReadOnlyCollection<string> lanes, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            SELECT asked.lane FROM unnest(@lanes) AS asked (lane) WHERE EXISTS (
                SELECT FROM work.items WHERE items.lane = asked.lane AND due_at <= now() AND given_up_at IS NULL)
            """);
        command.Parameters.AddWithValue("lanes", lanes.ToArray());

        var due = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            due.Add(reader.GetString(0));
        }

        return due;
    }

    /// <summary>One row for each item, or a single one when there is none.</summary>
    private static async Task<Claim> ReadAsync(NpgsqlDataReader reader, string lane, CancellationToken cancellationToken)
    {
        var claimed = new List<ClaimedItem>();
        TimeSpan? nextDueIn = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            nextDueIn = reader.IsDBNull(0) ? null : reader.GetTimeSpan(0);
            if (!reader.IsDBNull(1))
            {
                claimed.Add(ItemIn(reader, lane));
            }
        }

        return new Claim(claimed, nextDueIn);
    }

    private static ClaimedItem ItemIn(NpgsqlDataReader row, string lane) => new(
        row.GetGuid(1),
        row.GetString(2),
        row.GetString(3),
        row.GetInt32(4),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.IsDBNull(7) || row.IsDBNull(6)
            ? null
            : new OwnerSlot(lane, new UserId(row.GetGuid(6)), row.GetString(8), row.GetInt32(7)));

    /// <summary>Renews the leases of this process and returns the items that it still has.</summary>
    public async Task<HashSet<Guid>> RenewAsync(IReadOnlyCollection<Guid> items, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE work.items SET due_at = now() + @lease WHERE id = ANY(@items) AND boot_id = @boot RETURNING id");
        command.Parameters.AddWithValue("lease", Lease);
        command.Parameters.AddWithValue("items", items.ToArray());
        command.Parameters.AddWithValue("boot", node.Boot);

        var held = new HashSet<Guid>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            held.Add(reader.GetGuid(0));
        }

        return held;
    }

    public async Task CompleteAsync(IReadOnlyList<ClaimedItem> items, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            DELETE FROM work.items USING unnest(@ids, @attempts) AS completed (id, attempt)
            WHERE items.id = completed.id AND items.attempt = completed.attempt
            """);
        command.Parameters.AddWithValue("ids", items.Select(item => item.Id).ToArray());
        command.Parameters.AddWithValue("attempts", items.Select(item => item.Attempt).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Puts an item back, to be claimed again after a while.</summary>
    public Task RetryAsync(ClaimedItem item, TimeSpan delay, string error, CancellationToken cancellationToken) => ExecuteAsync(
        """
        UPDATE work.items SET due_at = now() + @delay, node_id = NULL, boot_id = NULL, slot = NULL, last_error = @error
        WHERE id = @id AND attempt = @attempt
        """,
        item,
        cancellationToken,
        new("delay", delay),
        new("error", Shortened(error)));

    /// <summary>Puts an item back that the stop of the process cut short, and tells the others.</summary>
    public Task ReleaseAsync(ClaimedItem item, CancellationToken cancellationToken) => ExecuteAsync(
        $"""
        WITH released AS (
            UPDATE work.items SET due_at = now(), node_id = NULL, boot_id = NULL, slot = NULL
            WHERE id = @id AND attempt = @attempt
            RETURNING lane)
        SELECT pg_notify('{WorkListener.Channel}', lane) FROM released
        """,
        item,
        cancellationToken);

    /// <summary>Keeps an item that failed too often, for people to look at.</summary>
    public Task GiveUpAsync(ClaimedItem item, string error, CancellationToken cancellationToken) => ExecuteAsync(
        """
        UPDATE work.items SET given_up_at = now(), node_id = NULL, boot_id = NULL, slot = NULL, last_error = @error
        WHERE id = @id AND attempt = @attempt
        """,
        item,
        cancellationToken,
        new NpgsqlParameter("error", Shortened(error)));

    /// <summary>Frees what earlier starts of this node had claimed: those processes are gone.</summary>
    public async Task ReleaseEarlierBootsAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            UPDATE work.items SET due_at = now(), node_id = NULL, boot_id = NULL, slot = NULL
            WHERE node_id = @node AND boot_id <> @boot AND given_up_at IS NULL
            """);
        command.Parameters.AddWithValue("node", node.Id);
        command.Parameters.AddWithValue("boot", node.Boot);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task ExecuteAsync(
        string statement, ClaimedItem item, CancellationToken cancellationToken, params NpgsqlParameter[] more)
    {
        await using var command = database.CreateCommand(statement);
        command.Parameters.AddWithValue("id", item.Id);
        command.Parameters.AddWithValue("attempt", item.Attempt);
        command.Parameters.AddRange(more);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Shortened(string error) => error.Length <= MaxErrorLength ? error : error[..MaxErrorLength];
}
