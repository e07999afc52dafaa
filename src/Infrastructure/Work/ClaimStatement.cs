using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Claims what is due in a lane, and says when the next of what is left will be.</summary>
internal static class ClaimStatement
{
    private const string Any = """
        SELECT ctid AS place, id FROM work.items
        WHERE lane = @lane AND due_at <= now() AND given_up_at IS NULL AND id <> ALL(@held)
        ORDER BY due_at, id
        LIMIT @count
        FOR UPDATE SKIP LOCKED
        """;

    // Each share's items take its free slots in turn; what another process left keeps the slot it had. Goes from share to
    // share by the index and looks at no more items of each than it has free slots, so that a long queue costs the others nothing.
    private const string WithinOwnersSlots = """
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
            SELECT waiting.place, free.slots[turn] AS slot FROM free CROSS JOIN LATERAL (
                SELECT ctid AS place, row_number() OVER (ORDER BY due_at, id) AS turn FROM work.items
                WHERE lane = @lane AND given_up_at IS NULL AND owner_id = free.owner_id AND share = free.share
                    AND due_at <= now() AND slot IS NULL AND id <> ALL(@held)
                ORDER BY due_at, id
                LIMIT cardinality(free.slots)) waiting
            UNION ALL
            SELECT abandoned.place, slot FROM shares CROSS JOIN LATERAL (
                SELECT ctid AS place, slot FROM work.items
                WHERE owner_id = shares.owner_id AND lane = @lane AND share = shares.share AND slot IS NOT NULL
                    AND due_at <= now() AND id <> ALL(@held)) abandoned)
        SELECT place, items.id, candidates.slot FROM candidates JOIN work.items ON items.ctid = candidates.place
        WHERE items.due_at <= now()
        ORDER BY items.due_at, items.id
        LIMIT @count
        FOR UPDATE OF items SKIP LOCKED
        """;

    // What this statement claims still looks due to it. Whoever got all that was asked for looks again anyway, and is spared
    // the way past what others have claimed.
    private const string NextDueIn = """
        SELECT CASE WHEN (SELECT count(*) FROM claimed) = @count THEN interval '0' ELSE (
            SELECT min(due_at) - now() FROM work.items
            WHERE lane = @lane AND given_up_at IS NULL AND id NOT IN (SELECT id FROM claimed)) END AS next_due_in
        """;

    // By the rows' places, because a join on the key makes the planner look for the least key that is not deleted, at every
    // claim, behind all that have been. A row that changed since the statement began is left to the claim that it rings for.
    public static string Of(WorkPolicy lane) => lane.LimitedPerOwner
        ? Of(WithinOwnersSlots, ", slot = claimed.slot FROM claimed WHERE items.ctid = claimed.place")
        : Of(Any, " WHERE items.ctid = ANY(ARRAY(SELECT place FROM claimed))");

    private static string Of(string candidates, string placed) => $"""
        WITH claimed AS MATERIALIZED ({candidates}),
        begun AS (
            UPDATE work.items
            SET attempt = attempt + 1, due_at = now() + @lease, node_id = @node, boot_id = @boot{placed}
            RETURNING items.id, type, payload, attempt, trace_parent, owner_id, items.slot, share)
        SELECT next_due_in, begun.* FROM ({NextDueIn}) left_over LEFT JOIN begun ON true
        """;
}
