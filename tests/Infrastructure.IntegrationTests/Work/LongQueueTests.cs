using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Infrastructure.Work;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

internal sealed class LongQueueTests : WorkTest
{
    /// <summary>After five, a prepared statement may keep its plan.</summary>
    private const int Claims = 8;

    [Test]
    public async Task A_claim_looks_at_no_more_of_a_share_than_it_has_slots(
        [Values("VACUUM", "ANALYZE", "VACUUM ANALYZE")] string maintenance, [Values(10, 5_000)] int waiting)
    {
        await FillAsync<OwnedItem>(shares: 5, waiting, owner: Guid.CreateVersion7());
        await ExecuteAsync($"{maintenance} work.items");

        Assert.That(await RowsReadByAClaimAsync(OwnedItem.Policy), Is.LessThan(50));
    }

    [Test]
    public async Task A_claim_that_merges_looks_at_no_more_of_a_share_than_it_may_take(
        [Values("VACUUM", "ANALYZE", "VACUUM ANALYZE")] string maintenance, [Values(100, 5_000)] int waiting)
    {
        await FillAsync<MergedItem>(shares: 5, waiting, owner: Guid.CreateVersion7());
        await ExecuteAsync($"{maintenance} work.items");

        Assert.That(await RowsReadByAClaimAsync(MergedItem.Policy), Is.LessThan(100));
    }

    [Test]
    public async Task A_claim_looks_at_no_more_of_a_lane_than_it_takes(
        [Values("VACUUM", "ANALYZE", "VACUUM ANALYZE")] string maintenance, [Values(20, 5_000)] int waiting)
    {
        await FillAsync<QuickItem>(shares: 1, waiting);
        await ExecuteAsync($"{maintenance} work.items");

        Assert.That(await RowsReadByAClaimAsync(QuickItem.Policy), Is.LessThan(10));
    }

    private Task FillAsync<TItem>(int shares, int waiting, Guid? owner = null)
        where TItem : ITestItem => ExecuteAsync(
        """
        INSERT INTO work.items (id, lane, type, payload, owner_id, attempt, created_at, share, slots)
        SELECT gen_random_uuid(), @lane, @type, '{}', @owner, 0, now(), share, 3
        FROM generate_series(1, @shares) AS share, generate_series(1, @waiting)
        """,
        new NpgsqlParameter("lane", TItem.Policy.Lane),
        new NpgsqlParameter("type", typeof(TItem).Name),
        new NpgsqlParameter<Guid?>("owner", owner),
        new NpgsqlParameter("shares", shares),
        new NpgsqlParameter("waiting", waiting));

    /// <summary>The mean of claims of one item each.</summary>
    private async Task<long> RowsReadByAClaimAsync(WorkPolicy policy)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Database.ConnectionString)
        {
            MaxPoolSize = 1, MaxAutoPrepare = 10, AutoPrepareMinUsages = 1,
        });
        using var node = NodeIdentity.Claim(DataDirectory);
        var store = new WorkStore(database, node, new HeldLeases(TimeProvider.System), Options.Create(new RunOptions()));

        var before = await RowsReadAsync(database);
        for (var claim = 0; claim < Claims; claim++)
        {
            Assert.That((await store.ClaimAsync(policy, 1, CancellationToken.None)).Items, Has.Count.EqualTo(1));
        }

        return (await RowsReadAsync(database) - before) / Claims;
    }

    private static async Task<long> RowsReadAsync(NpgsqlDataSource database)
    {
        await using var flush = database.CreateCommand("SELECT pg_stat_force_next_flush()");
        await flush.ExecuteNonQueryAsync();
        await using var read = database.CreateCommand(
            "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE schemaname = 'work' AND relname = 'items'");
        return (long)(await read.ExecuteScalarAsync())!;
    }
}
