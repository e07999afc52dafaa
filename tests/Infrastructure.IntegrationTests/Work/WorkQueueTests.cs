using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

[CancelAfter(60_000)]
internal sealed class WorkQueueTests : WorkTest
{
    [Test]
    public async Task Executes_what_was_committed_and_nothing_that_was_rolled_back(CancellationToken deadline)
    {
        var node = await StartNodeAsync();

        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("rolled back")), commit: false);
        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("committed")));

        var begun = await Diary.NextAsync(deadline);
        Assert.That((begun.Item, begun.Attempt), Is.EqualTo(("committed", 1)));
        await UntilNothingIsLeftAsync(deadline);
        Assert.That(Diary.Begun, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Leaves_what_is_not_due_yet(CancellationToken deadline)
    {
        var node = await StartNodeAsync();

        await node.EnqueueAsync(queue =>
        {
            queue.Enqueue(new QuickItem("later"), delay: TimeSpan.FromHours(1));
            queue.Enqueue(new QuickItem("now"));
        });

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("now"));
        await UntilAsync("count(*) = 1 FROM work.items", deadline);
        Assert.That(Diary.Begun, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Executes_as_many_items_of_a_lane_at_once_as_it_allows(CancellationToken deadline)
    {
        var gate = new TaskCompletionSource<Result<Done>>();
        Diary.Behaviour = execution => gate.Task.WaitAsync(execution.Stopping);
        var node = await StartNodeAsync();

        await node.EnqueueAsync(queue =>
        {
            for (var number = 0; number < 10; number++)
            {
                queue.Enqueue(new QuickItem($"{number}"));
            }
        });
        for (var number = 0; number < QuickItem.Policy.Concurrency; number++)
        {
            await Diary.NextAsync(deadline);
        }

        gate.SetResult(Result.Ok());
        await UntilNothingIsLeftAsync(deadline);
        Assert.That(Diary.MostRunning, Is.EqualTo(QuickItem.Policy.Concurrency));
        Assert.That(Diary.Begun, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Never_lets_a_full_lane_delay_another(CancellationToken deadline)
    {
        Diary.Behaviour = execution => execution.Item == "slow" ? NeverAsync(execution) : Task.FromResult(Result.Ok());
        var node = await StartNodeAsync();
        await node.EnqueueAsync(queue => queue.Enqueue(new SlowItem("slow")));
        await Diary.NextAsync(deadline);

        await node.EnqueueAsync(queue =>
        {
            queue.Enqueue(new SlowItem("waits"));
            queue.Enqueue(new QuickItem("quick"));
        });

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("quick"));
    }

    [Test]
    public async Task Never_executes_an_item_twice_however_many_nodes_look_for_work(CancellationToken deadline)
    {
        const int count = 200;
        Diary.Behaviour = async _ =>
        {
            await Task.Yield();
            return Result.Ok();
        };
        var first = await StartNodeAsync();
        await StartNodeAsync();

        await first.EnqueueAsync(queue =>
        {
            for (var number = 0; number < count; number++)
            {
                queue.Enqueue(new QuickItem($"{number}"));
            }
        });

        await UntilNothingIsLeftAsync(deadline);
        Assert.That(Diary.Begun, Has.Count.EqualTo(count));
        Assert.That(Diary.Begun.Select(execution => execution.Item), Is.Unique);
        Assert.That(Diary.MostRunning, Is.LessThanOrEqualTo(2 * QuickItem.Policy.Concurrency));
    }

    [Test]
    public async Task Gives_each_person_a_share_whoever_came_first(CancellationToken deadline)
    {
        var gate = new TaskCompletionSource<Result<Done>>();
        Diary.Behaviour = execution => execution.Item == "patient"
            ? Task.FromResult(Result.Ok())
            : gate.Task.WaitAsync(execution.Stopping);
        var first = await StartNodeAsync();
        await StartNodeAsync();
        var (greedy, patient) = (TypedId.New<UserId>(), TypedId.New<UserId>());

        await first.EnqueueAsync(queue =>
        {
            for (var number = 0; number < 50; number++)
            {
                queue.Enqueue(new OwnedItem("greedy"), greedy);
            }
        });
        await first.EnqueueAsync(queue => queue.Enqueue(new OwnedItem("patient"), patient));
        await UntilAsync("NOT EXISTS (SELECT FROM work.items WHERE payload->>'Name' = 'patient')", deadline);

        gate.SetResult(Result.Ok());
        await UntilNothingIsLeftAsync(deadline);
        Assert.That(Diary.Begun, Has.Count.EqualTo(51));
        Assert.That(Diary.MostRunning, Is.LessThanOrEqualTo(WorkNode.MaxConcurrentPerUser + 1));
    }

    [Test]
    public async Task Keeps_to_the_share_of_a_person_over_all_nodes(CancellationToken deadline)
    {
        Diary.Behaviour = async _ =>
        {
            await Task.Yield();
            return Result.Ok();
        };
        var nodes = new[] { await StartNodeAsync(), await StartNodeAsync(), await StartNodeAsync() };
        var owner = TypedId.New<UserId>();

        await Task.WhenAll(nodes.Select(node => node.EnqueueAsync(queue =>
        {
            for (var number = 0; number < 40; number++)
            {
                queue.Enqueue(new OwnedItem($"{number}"), owner);
            }
        })));
        while (Diary.Begun.Count < 120)
        {
            await Diary.NextAsync(deadline);
            Array.ForEach(nodes, node => node.Ring());
        }

        Assert.That(Diary.MostRunning, Is.LessThanOrEqualTo(WorkNode.MaxConcurrentPerUser));
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Counts_each_share_of_a_person_by_itself(CancellationToken deadline)
    {
        var gate = new TaskCompletionSource<Result<Done>>();
        Diary.Behaviour = execution => gate.Task.WaitAsync(execution.Stopping);
        var node = await StartNodeAsync();
        var owner = TypedId.New<UserId>();

        await node.EnqueueAsync(queue =>
        {
            for (var number = 0; number < 4; number++)
            {
                queue.Enqueue(new OwnedItem("narrow"), owner, share: new OwnerShare("narrow", Slots: 1));
                queue.Enqueue(new OwnedItem("wide"), owner, share: new OwnerShare("wide", Slots: 3));
            }
        });
        for (var number = 0; number < 4; number++)
        {
            await Diary.NextAsync(deadline);
        }

        Assert.That(Diary.Begun.Select(execution => execution.Item), Is.EquivalentTo(["narrow", "wide", "wide", "wide"]));
        gate.SetResult(Result.Ok());
        await UntilNothingIsLeftAsync(deadline);
        Assert.That(Diary.Begun, Has.Count.EqualTo(8));
        Assert.That(Diary.MostRunning, Is.EqualTo(4));
    }

    [Test]
    public async Task Gives_the_next_slot_to_whoever_has_least_under_way(CancellationToken deadline)
    {
        var (first, others) = (new TaskCompletionSource<Result<Done>>(), new TaskCompletionSource<Result<Done>>());
        var begun = 0;
        Diary.Behaviour = execution =>
            (Interlocked.Increment(ref begun) == 1 ? first : others).Task.WaitAsync(execution.Stopping);
        var node = await StartNodeAsync();
        var (greedy, patient) = (TypedId.New<UserId>(), TypedId.New<UserId>());
        await node.EnqueueAsync(queue =>
        {
            for (var number = 0; number < 7; number++)
            {
                queue.Enqueue(new OwnedItem("greedy"), greedy, share: new OwnerShare("one", Slots: 5));
                queue.Enqueue(new OwnedItem("greedy"), greedy, share: new OwnerShare("other", Slots: 5));
            }
        });
        for (var number = 0; number < OwnedItem.Policy.Concurrency; number++)
        {
            await Diary.NextAsync(deadline);
        }

        await node.EnqueueAsync(queue => queue.Enqueue(new OwnedItem("patient"), patient));
        first.SetResult(Result.Ok());

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("patient"));
        others.SetResult(Result.Ok());
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Executes_a_delayed_item_when_it_is_due_and_not_at_the_next_look(CancellationToken deadline)
    {
        var node = await StartNodeAsync();
        await node.UntilIdleAsync(deadline);

        var started = Stopwatch.GetTimestamp();
        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("later"), delay: TimeSpan.FromMilliseconds(300)));
        await Diary.NextAsync(deadline);

        Assert.That(Stopwatch.GetElapsedTime(started), Is.InRange(TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(3)));
    }

    private static async Task<Result<Done>> NeverAsync(Execution execution)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, execution.Stopping);
        return Result.Ok();
    }
}
