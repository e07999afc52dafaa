using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>An item that this process has claimed.</summary>
internal sealed record ClaimedItem(
    Guid Id, string Type, string Payload, int Attempt, string? TraceParent, OwnerSlot? Slot = null);

/// <param name="NextDueIn">Until the first of the items that are left is due; null when none is left.</param>
internal sealed record Claim(List<ClaimedItem> Items, TimeSpan? NextDueIn)
{
    public static readonly Claim Nothing = new([], NextDueIn: null);

    /// <summary>More is due than was claimed: the rest waits for a slot, of the lane or of its owner.</summary>
    public bool LeavesDue => NextDueIn <= TimeSpan.Zero;
}

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

    private const string ClaimAny = """
        SELECT id, NULL::integer AS slot FROM work.items
        WHERE lane = @lane AND due_at <= now() AND given_up_at IS NULL AND id <> ALL(@held)
        ORDER BY due_at, id
        LIMIT @count
        FOR UPDATE SKIP LOCKED
        """;

    // Each share's items take its free slots in turn; what another process left keeps the slot it had. Goes from share to
    // share by the index and looks at no more items of each than it has free slots, so that a long queue costs the others nothing.
    private const string ClaimWithinOwnersSlots = """
        WITH RECURSIVE shares AS (
            (SELECT owner_id, share, slots FROM work.items
            WHERE lane = @lane AND given_up_at IS NULL AND owner_id IS NOT NULL
            ORDER BY owner_id, share
            LIMIT 1)
            UNION ALL
            SELECT following.* FROM shares CROSS JOIN LATERAL (
                SELECT owner_id, share, slots FROM work.items
                WHERE lane = @lane AND given_up_at IS NULL AND owner_id IS NOT NULL
                    AND (owner_id, share) > (shares.owner_id, shares.share)
                ORDER BY owner_id, share
                LIMIT 1) following),
        free AS MATERIALIZED (
            SELECT owner_id, share, ARRAY(
                SELECT number FROM generate_series(1, coalesce(shares.slots, @perOwner)) number
                EXCEPT
                SELECT slot FROM work.items
                WHERE owner_id = shares.owner_id AND lane = @lane AND share = shares.share AND slot IS NOT NULL
                ORDER BY number) AS slots
            FROM shares),
        candidates AS MATERIALIZED (
            SELECT waiting.id, free.slots[place] AS slot FROM free CROSS JOIN LATERAL (
                SELECT id, row_number() OVER (ORDER BY due_at, id) AS place FROM work.items
                WHERE lane = @lane AND given_up_at IS NULL AND owner_id = free.owner_id AND share = free.share
                    AND due_at <= now() AND slot IS NULL AND id <> ALL(@held)
                ORDER BY due_at, id
                LIMIT cardinality(free.slots)) waiting
            UNION ALL
            SELECT abandoned.id, slot FROM shares CROSS JOIN LATERAL (
                SELECT id, slot FROM work.items
                WHERE owner_id = shares.owner_id AND lane = @lane AND share = shares.share AND slot IS NOT NULL
                    AND due_at <= now() AND id <> ALL(@held)) abandoned)
        SELECT items.id, candidates.slot FROM candidates JOIN work.items ON items.id = candidates.id
        WHERE items.id = ANY(ARRAY(SELECT id FROM candidates)) AND items.due_at <= now()
        ORDER BY items.due_at, items.id
        LIMIT @count
        FOR UPDATE OF items SKIP LOCKED
        """;

    // What this statement claims still looks due to it.
    private const string NextDueIn = """
        SELECT min(due_at) - now() AS next_due_in FROM work.items
        WHERE lane = @lane AND given_up_at IS NULL AND id NOT IN (SELECT id FROM claimed)
        """;

    // The ids as an array lead to the rows by their key, however many the planner expects; a join alone reads the whole queue.
    public async Task<Claim> ClaimAsync(WorkPolicy lane, int count, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"""
            WITH claimed AS MATERIALIZED ({(lane.LimitedPerOwner ? ClaimWithinOwnersSlots : ClaimAny)}),
            begun AS (
                UPDATE work.items
                SET attempt = attempt + 1, due_at = now() + @lease, node_id = @node, boot_id = @boot, slot = claimed.slot
                FROM claimed WHERE items.id = claimed.id AND items.id = ANY(ARRAY(SELECT id FROM claimed))
                RETURNING items.id, type, payload, attempt, trace_parent, owner_id, items.slot, share)
            SELECT next_due_in, begun.* FROM ({NextDueIn}) left_over LEFT JOIN begun ON true
            """);
        command.Parameters.AddWithValue("lane", lane.Lane);
        command.Parameters.AddWithValue("count", count);
        command.Parameters.AddWithValue("lease", Lease);
        command.Parameters.AddWithValue("node", node.Id);
        command.Parameters.AddWithValue("boot", node.Boot);

        // A database that was away for longer than a lease must not make this process take over from itself.
        command.Parameters.AddWithValue("held", leases.Items.ToArray());
        if (lane.LimitedPerOwner)
        {
            command.Parameters.AddWithValue("perOwner", runs.Value.MaxConcurrentPerUser);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(reader, lane.Lane, cancellationToken);
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
