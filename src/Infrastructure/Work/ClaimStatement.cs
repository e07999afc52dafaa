using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>Claims what is due in a lane, and says when the next of what is left will be.</summary>
internal static class ClaimStatement
{
    private const string Any = """
        WITH claimed AS MATERIALIZED (
            SELECT ctid AS place FROM work.items
            WHERE lane = @lane AND due_at <= now() AND given_up_at IS NULL AND id <> ALL(@held)
            ORDER BY due_at, id
            LIMIT @count
            FOR UPDATE SKIP LOCKED)
        """;

    // Each share's items take its free slots in turn; what another process left keeps the slot it had. Where the lane has too
    // few, the share with the least under way comes first: many that hang leave the others their turn. Items beyond the free
    // slots are merged into those that have one, as many as the lane allows: an update that moves a row in each index costs
    // more than all else that the queue does for an item. Goes from share to share by the index and looks at no more items of
    // each than it may take, and at one that must wait, so that a long queue costs the others nothing. Rows are compared whole,
    // so that only the index by share can be meant, from the first item that is there: the way past those that are gone is
    // gone once.
    private const string WithinOwnersSlots = """
        WITH RECURSIVE shares AS (
            (SELECT owner_id, share, slots, due_at, id FROM work.items
            WHERE lane = @lane AND given_up_at IS NULL AND owner_id IS NOT NULL
            ORDER BY owner_id, share, due_at, id
            LIMIT 1)
            UNION ALL
            SELECT following.* FROM shares CROSS JOIN LATERAL (
                SELECT owner_id, share, slots, due_at, id FROM work.items
                WHERE lane = @lane AND given_up_at IS NULL AND owner_id IS NOT NULL
                    AND (owner_id, share) > (shares.owner_id, shares.share)
                ORDER BY owner_id, share, due_at, id
                LIMIT 1) following),
        free AS MATERIALIZED (
            SELECT owner_id, share, due_at, id, coalesce(shares.slots, @perOwner) AS all_slots, ARRAY(
                SELECT number FROM (SELECT generate_series(1, coalesce(shares.slots, @perOwner)) AS number) numbers
                WHERE number <> ALL(ARRAY(
                    SELECT slot FROM work.items
                    WHERE owner_id = shares.owner_id AND lane = @lane AND share = shares.share AND slot IS NOT NULL))) AS slots
            FROM shares),
        due AS MATERIALIZED (
            SELECT free.*, ARRAY(
                SELECT ctid FROM work.items
                WHERE given_up_at IS NULL AND owner_id IS NOT NULL AND slot IS NULL AND id <> ALL(@held)
                    AND (lane, owner_id, share, due_at, id) >= (@lane, free.owner_id, free.share, free.due_at, free.id)
                    AND (lane, owner_id, share, due_at) <= (@lane, free.owner_id, free.share, now())
                ORDER BY lane, owner_id, share, due_at, id
                LIMIT begins * @batch + 1) AS places
            FROM (SELECT *, least(cardinality(slots), @count) AS begins FROM free) free),
        candidates AS MATERIALIZED (
            SELECT places[turn] AS place, slots[turn] AS slot, all_slots - cardinality(slots) + turn AS under_way, ARRAY(
                SELECT places[other]
                FROM generate_series(turn + begins, least(cardinality(places), begins * @batch), begins) other) AS others
            FROM due CROSS JOIN LATERAL generate_series(1, least(begins, cardinality(places))) turn
            UNION ALL
            SELECT abandoned.place, slot, 0 AS under_way, '{}' AS others FROM shares CROSS JOIN LATERAL (
                SELECT ctid AS place, slot FROM work.items
                WHERE owner_id = shares.owner_id AND lane = @lane AND share = shares.share AND slot IS NOT NULL
                    AND due_at <= now() AND id <> ALL(@held)) abandoned),
        claimed AS MATERIALIZED (
            SELECT place, candidates.slot, others, attempt AS executions
            FROM candidates JOIN work.items ON items.ctid = candidates.place
            WHERE items.due_at <= now()
            ORDER BY under_way, items.due_at, items.id
            LIMIT @count
            FOR UPDATE OF items SKIP LOCKED),
        merged AS MATERIALIZED (
            SELECT other.place, other.turn, claimed.place AS leader, payload
            FROM claimed CROSS JOIN LATERAL unnest(others) WITH ORDINALITY AS other (place, turn)
            JOIN work.items ON items.ctid = other.place
            WHERE executions = 0 AND items.attempt = 0 AND items.slot IS NULL
            FOR UPDATE OF items SKIP LOCKED),
        gone AS (
            DELETE FROM work.items USING merged WHERE items.ctid = merged.place),
        batches AS MATERIALIZED (
            SELECT leader, jsonb_agg(payload ORDER BY turn) AS others FROM merged GROUP BY leader)
        """;

    private const string Merging = """
        , slot = claimed.slot, payload = CASE WHEN batches.others IS NULL THEN items.payload ELSE items.payload || batches.others END
        FROM claimed LEFT JOIN batches ON leader = claimed.place
        WHERE items.ctid = claimed.place
        """;

    private const string OrOneIsLeft = """
         OR EXISTS (SELECT FROM due WHERE cardinality(places) > begins * @batch)
            OR (SELECT sum(cardinality(others)) FROM claimed) > (SELECT count(*) FROM merged)
        """;

    // By the rows' places, because a join on the key makes the planner look for the least key that is not deleted, at every
    // claim, behind all that have been. A row that changed since the statement began is left to the claim that it rings for.
    public static string Of(WorkPolicy lane) => lane.LimitedPerOwner
        ? Of(WithinOwnersSlots, Merging, OrOneIsLeft)
        : Of(Any, " WHERE items.ctid = ANY(ARRAY(SELECT place FROM claimed))");

    // Whoever got all that was asked for looks again anyway. What is due and was not claimed is in the hands of others: only
    // what comes due later is looked for, which spares the way past all that is gone.
    private static string Of(string claimed, string placed, string orMoreIsDue = "") => $"""
        {claimed},
        begun AS (
            UPDATE work.items
            SET attempt = items.attempt + 1, due_at = now() + @lease, node_id = @node, boot_id = @boot{placed}
            RETURNING items.id, items.type, items.payload, items.attempt, items.trace_parent, items.owner_id, items.slot, items.share),
        left_over AS (
            SELECT CASE WHEN (SELECT count(*) FROM claimed) = @count{orMoreIsDue} THEN interval '0' ELSE (
                SELECT min(due_at) - now() FROM work.items
                WHERE lane = @lane AND given_up_at IS NULL AND due_at > now()) END AS next_due_in)
        SELECT next_due_in, begun.* FROM left_over LEFT JOIN begun ON true
        """;
}
