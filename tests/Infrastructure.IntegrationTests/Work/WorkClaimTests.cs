using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

[CancelAfter(60_000)]
internal sealed class WorkClaimTests : WorkTest
{
    private TaskCompletionSource<Result<Done>> _gate = null!;

    [SetUp]
    public void HoldItems()
    {
        _gate = new TaskCompletionSource<Result<Done>>();
        Diary.Behaviour = execution => _gate.Task.WaitAsync(execution.Stopping);
    }

    [Test]
    public async Task Stores_an_item_claimed_and_leased_where_a_slot_is_free(CancellationToken deadline)
    {
        var node = await StartOpenNodeAsync(deadline);

        int? attempt = null;
        await node.EnqueueAsync(queue => attempt = queue.Enqueue(new QuickItem("at once")));

        Assert.That(attempt, Is.EqualTo(1));
        Assert.That((await Diary.NextAsync(deadline)).Attempt, Is.EqualTo(1));
        Assert.That(await QueryAsync<TimeSpan>("SELECT due_at - created_at FROM work.items WHERE boot_id IS NOT NULL"),
            Is.EqualTo(WorkStore.Lease).Within(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task Leaves_an_item_to_be_claimed_where_no_slot_is_free(CancellationToken deadline)
    {
        var node = await StartOpenNodeAsync(deadline);
        await node.EnqueueAsync(queue => queue.Enqueue(new SlowItem("first")));
        await Diary.NextAsync(deadline);

        int? attempt = 0;
        await node.EnqueueAsync(queue => attempt = queue.Enqueue(new SlowItem("second")));
        Assert.That(attempt, Is.Null);

        _gate.SetResult(Result.Ok());
        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("second"));
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Leaves_a_share_of_a_person_to_the_queue_where_a_lost_race_would_not_be_run_again(CancellationToken deadline)
    {
        var node = await StartOpenNodeAsync(deadline);

        await node.UseAsync(
            async (queue, db) =>
            {
                Assert.That(queue.Enqueue(new OwnedItem("waits"), TypedId.New<UserId>()), Is.Null);
                await db.SaveChangesAsync(deadline);
            },
            isRepeated: false);

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("waits"));
    }

    [Test]
    public async Task Gives_back_the_slot_of_what_was_never_stored(CancellationToken deadline)
    {
        var node = await StartOpenNodeAsync(deadline);

        await node.UseAsync((queue, _) =>
        {
            queue.Enqueue(new SlowItem("refused after all"));
            return Task.CompletedTask;
        });
        await node.EnqueueAsync(queue => Assert.That(queue.Enqueue(new SlowItem("stored")), Is.EqualTo(1)));

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("stored"));
    }

    [Test]
    public async Task Leaves_a_slot_that_another_process_has_to_the_queue(CancellationToken deadline)
    {
        var node = await StartOpenNodeAsync(deadline);
        var owner = TypedId.New<UserId>();
        await ExecuteAsync($"""
            INSERT INTO work.items (id, lane, type, payload, attempt, created_at, due_at, node_id, boot_id, owner_id, slot)
            SELECT gen_random_uuid(), 'owned', 'OwnedItem', '{"{}"}', 1, now(), now() + interval '1 hour', 'elsewhere',
                gen_random_uuid(), '{owner.Value}', number
            FROM generate_series(1, {WorkNode.MaxConcurrentPerUser}) number
            """);

        await node.EnqueueAsync(queue => queue.Enqueue(new OwnedItem("waits"), owner));
        Assert.That(await QueryAsync<long>("SELECT count(*) FROM work.items WHERE boot_id IS NULL"), Is.EqualTo(1));

        await ExecuteAsync("DELETE FROM work.items WHERE node_id = 'elsewhere'");
        node.Ring();
        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("waits"));
    }

    [Test]
    public async Task Keeps_to_the_share_of_a_person_who_asks_several_nodes_at_the_same_moment(CancellationToken deadline)
    {
        Diary.Behaviour = async _ =>
        {
            await Task.Yield();
            return Result.Ok();
        };
        var nodes = new[] { await StartOpenNodeAsync(deadline), await StartOpenNodeAsync(deadline) };
        var owner = TypedId.New<UserId>();

        for (var round = 0; round < 40; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
                nodes[number % 2].EnqueueAsync(queue => queue.Enqueue(new OwnedItem($"{number}"), owner))));
        }

        while (Diary.Begun.Count < 240)
        {
            Array.ForEach(nodes, node => node.Ring());
            await Diary.NextAsync(deadline);
        }

        Assert.That(Diary.MostRunning, Is.LessThanOrEqualTo(WorkNode.MaxConcurrentPerUser));
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Completes_an_item_in_the_transaction_of_its_last_effect(CancellationToken deadline)
    {
        var node = await BeginAsync(deadline);
        var work = new WorkTicket(await QueryAsync<Guid>("SELECT id FROM work.items"), Attempt: 1);

        await node.UseAsync(async (queue, db) =>
        {
            queue.Complete(work);
            queue.Enqueue(new QuickItem("effect"), delay: TimeSpan.FromHours(1));
            await db.SaveChangesAsync();
        });

        Assert.That(await QueryAsync<string>("SELECT payload->>'Name' FROM work.items"), Is.EqualTo("effect"));
    }

    [Test]
    public async Task Saves_no_effect_of_an_item_that_another_process_has(CancellationToken deadline)
    {
        var node = await BeginAsync(deadline);
        var work = new WorkTicket(await QueryAsync<Guid>("SELECT id FROM work.items"), Attempt: 1);
        await ExecuteAsync("UPDATE work.items SET attempt = 2");

        await node.UseAsync(async (queue, db) =>
        {
            queue.Complete(work);
            queue.Enqueue(new QuickItem("effect"), delay: TimeSpan.FromHours(1));
            await Assert.ThatAsync(() => db.SaveChangesAsync(), Throws.InstanceOf<DbUpdateConcurrencyException>());
        });

        Assert.That(await QueryAsync<string>("SELECT payload->>'Name' FROM work.items"), Is.EqualTo("held"));
    }

    private async Task<WorkNode> BeginAsync(CancellationToken deadline)
    {
        var node = await StartOpenNodeAsync(deadline);
        await node.EnqueueAsync(queue => queue.Enqueue(new SlowItem("held")));
        await Diary.NextAsync(deadline);
        return node;
    }

    /// <summary>A node whose lanes have looked for work once, and found none.</summary>
    private async Task<WorkNode> StartOpenNodeAsync(CancellationToken deadline)
    {
        var node = await StartNodeAsync();
        await node.UntilIdleAsync(deadline);
        return node;
    }
}
