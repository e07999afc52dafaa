using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Npgsql;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

/// <summary>What becomes of items of one share that are more than its slots.</summary>
[CancelAfter(60_000)]
internal sealed class WorkMergeTests : WorkTest
{
    private static readonly OwnerShare Two = new("two", Slots: 2);

    private readonly UserId _owner = TypedId.New<UserId>();
    private TaskCompletionSource<Result<Done>> _gate = null!;

    [SetUp]
    public void HoldItems()
    {
        _gate = new TaskCompletionSource<Result<Done>>();
        Diary.Behaviour = execution => _gate.Task.WaitAsync(execution.Stopping);
    }

    [Test]
    public async Task Are_executed_together_as_many_at_once_as_the_lane_merges(CancellationToken deadline)
    {
        await EnqueueAsync("a", "b", "c", "d", "e", "f", "g");
        var node = await StartNodeAsync();

        Assert.That(await NextAsync(2, deadline), Is.EquivalentTo(["a+c+e", "b+d+f"]));
        Assert.That(await QueryAsync<long>("SELECT count(*) FROM work.items"), Is.EqualTo(3));

        _gate.SetResult(Result.Ok());
        Assert.That(await NextAsync(1, deadline), Is.EqualTo(["g"]));
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Are_executed_one_by_one_while_each_has_a_slot(CancellationToken deadline)
    {
        await EnqueueAsync("a", "b");
        await StartNodeAsync();

        Assert.That(await NextAsync(2, deadline), Is.EquivalentTo(["a", "b"]));
        _gate.SetResult(Result.Ok());
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Stay_in_their_share(CancellationToken deadline)
    {
        await EnqueueAsync("a", "b", "c");
        await ExecuteAsync("UPDATE work.items SET share = 'other' WHERE payload->>'Name' = 'b'");
        await ExecuteAsync("UPDATE work.items SET slots = 1");
        await StartNodeAsync();

        Assert.That(await NextAsync(2, deadline), Is.EquivalentTo(["a+c", "b"]));
    }

    [Test]
    public async Task Leave_alone_what_was_executed_before(CancellationToken deadline)
    {
        await EnqueueAsync("a", "b", "c", "d");
        await ExecuteAsync("UPDATE work.items SET attempt = 1 WHERE payload->>'Name' IN ('a', 'd')");
        await StartNodeAsync();

        Assert.That(await NextAsync(2, deadline), Is.EquivalentTo(["a", "b"]));
        _gate.SetResult(Result.Ok());
        Assert.That(await NextAsync(2, deadline), Is.EquivalentTo(["c", "d"]));
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Are_all_executed_again_when_their_process_was_gone(CancellationToken deadline)
    {
        await EnqueueAsync("a", "b", "c", "d");
        await StartNodeAsync();
        await NextAsync(2, deadline);

        await ExecuteAsync("UPDATE work.items SET boot_id = gen_random_uuid(), due_at = now() - interval '1 second'");
        var other = await StartNodeAsync();
        other.Ring();

        Assert.That(await NextAsync(2, deadline), Is.EquivalentTo(["a+c", "b+d"]));
        Assert.That(Diary.Begun.Select(execution => execution.Attempt), Is.EquivalentTo([1, 1, 2, 2]));
    }

    [Test]
    public async Task Are_no_reason_to_look_again_while_another_process_claims_them(CancellationToken deadline)
    {
        await EnqueueAsync("a");
        await using var other = await Database.DataSource.OpenConnectionAsync(deadline);
        await using var claiming = await other.BeginTransactionAsync(deadline);
        await using var claim = new NpgsqlCommand("SELECT FROM work.items FOR UPDATE", other, claiming);
        await claim.ExecuteNonQueryAsync(deadline);

        var claimed = await (await StartNodeAsync()).ClaimAsync(MergedItem.Policy);

        Assert.That((claimed.Items.Count, claimed.NextDueIn), Is.EqualTo((0, (TimeSpan?)null)));
    }

    private async Task EnqueueAsync(params string[] names)
    {
        foreach (var name in names)
        {
            await ExecuteAsync($$"""
                INSERT INTO work.items (id, lane, type, payload, owner_id, attempt, created_at, due_at, share, slots)
                VALUES (gen_random_uuid(), 'merged', 'MergedItem', '{"Name": "{{name}}"}', '{{_owner.Value}}', 0, now(), now(),
                    '{{Two.Name}}', {{Two.Slots}})
                """);
        }
    }

    private async Task<List<string>> NextAsync(int count, CancellationToken deadline)
    {
        var items = new List<string>();
        while (items.Count < count)
        {
            items.Add((await Diary.NextAsync(deadline)).Item);
        }

        return items;
    }
}
