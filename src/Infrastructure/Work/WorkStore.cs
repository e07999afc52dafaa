using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>An item that this process has claimed.</summary>
internal sealed record ClaimedItem(Guid Id, string Type, string Payload, int Attempt, string? TraceParent);

/// <param name="LeavesDue">More is due than was claimed: the rest waits for a slot, of the lane or of its owner.</param>
internal sealed record Claim(List<ClaimedItem> Items, bool LeavesDue)
{
    public static readonly Claim Nothing = new([], LeavesDue: false);
}

/// <summary>The queue's own statements. Each takes a connection for its own length only.</summary>
internal sealed class WorkStore(
    NpgsqlDataSource database, NodeIdentity node, HeldLeases leases, IOptions<RunOptions> runs)
{
    /// <summary>How long an item is safe from others after the last sign of life of the process that executes it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private const int MaxErrorLength = 1000;

    private const string ClaimAny = """
        SELECT id FROM work.items
        WHERE lane = @lane AND due_at <= now() AND given_up_at IS NULL AND id <> ALL(@held)
        ORDER BY due_at, id
        LIMIT @count
        FOR UPDATE SKIP LOCKED
        """;

    // Items of people who have no free slot are passed over; of the rest, each person gets at most the free slots.
    private const string ClaimWithinOwnersSlots = """
        SELECT id FROM work.items JOIN (
            SELECT id AS candidate, slots.free, row_number() OVER (PARTITION BY item.owner_id ORDER BY item.due_at, item.id) AS place
            FROM work.items item CROSS JOIN LATERAL (
                SELECT @perOwner - count(*) AS free FROM work.items executing
                WHERE executing.owner_id = item.owner_id AND executing.lane = @lane
                    AND executing.boot_id IS NOT NULL AND executing.due_at > now()) slots
            WHERE item.lane = @lane AND item.due_at <= now() AND item.given_up_at IS NULL AND slots.free > 0
                AND item.id <> ALL(@held)
            ORDER BY item.due_at, item.id
            LIMIT 4 * @count) candidates ON candidate = id AND place <= free
        WHERE due_at <= now()
        ORDER BY due_at, id
        LIMIT @count
        FOR UPDATE OF items SKIP LOCKED
        """;

    private const string LeavesDue =
        "SELECT EXISTS (SELECT FROM work.items WHERE lane = @lane AND due_at <= now() AND given_up_at IS NULL)";

    public async Task<Claim> ClaimAsync(WorkPolicy lane, int count, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"""
            UPDATE work.items
            SET attempt = attempt + 1, due_at = now() + @lease, node_id = @node, boot_id = @boot
            WHERE id IN ({(lane.LimitedPerOwner ? ClaimWithinOwnersSlots : ClaimAny)})
            RETURNING id, type, payload, attempt, trace_parent;
            {LeavesDue}
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
        var claimed = await ReadAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new Claim(claimed, LeavesDue: reader.GetBoolean(0));
    }

    private static async Task<List<ClaimedItem>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var claimed = new List<ClaimedItem>();
        while (await reader.ReadAsync(cancellationToken))
        {
            claimed.Add(new ClaimedItem(
                reader.GetGuid(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetInt32(3),
                await reader.IsDBNullAsync(4, cancellationToken) ? null : reader.GetString(4)));
        }

        return claimed;
    }

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

    public Task CompleteAsync(ClaimedItem item, CancellationToken cancellationToken) => ExecuteAsync(
        "DELETE FROM work.items WHERE id = @id AND attempt = @attempt", item, cancellationToken);

    /// <summary>Puts an item back, to be claimed again after a while.</summary>
    public Task RetryAsync(ClaimedItem item, TimeSpan delay, string error, CancellationToken cancellationToken) => ExecuteAsync(
        """
        UPDATE work.items SET due_at = now() + @delay, node_id = NULL, boot_id = NULL, last_error = @error
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
            UPDATE work.items SET due_at = now(), node_id = NULL, boot_id = NULL
            WHERE id = @id AND attempt = @attempt
            RETURNING lane)
        SELECT pg_notify('{WorkListener.Channel}', lane) FROM released
        """,
        item,
        cancellationToken);

    /// <summary>Keeps an item that failed too often, for people to look at.</summary>
    public Task GiveUpAsync(ClaimedItem item, string error, CancellationToken cancellationToken) => ExecuteAsync(
        """
        UPDATE work.items SET given_up_at = now(), node_id = NULL, boot_id = NULL, last_error = @error
        WHERE id = @id AND attempt = @attempt
        """,
        item,
        cancellationToken,
        new NpgsqlParameter("error", Shortened(error)));

    /// <summary>Frees what earlier starts of this node had claimed: those processes are gone.</summary>
    public async Task ReleaseEarlierBootsAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            UPDATE work.items SET due_at = now(), node_id = NULL, boot_id = NULL
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
