using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Work;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

[CancelAfter(60_000)]
internal sealed class WorkLeaseTests : WorkTest
{
    private const string RunOut = "UPDATE work.items SET due_at = now() - interval '1 second'";

    private readonly Dictionary<int, TaskCompletionSource<Result<Done>>> _gates = [];

    [SetUp]
    public void HoldItems()
    {
        _gates[1] = new TaskCompletionSource<Result<Done>>();
        _gates[2] = new TaskCompletionSource<Result<Done>>();
        Diary.Behaviour = execution => _gates[execution.Attempt].Task.WaitAsync(execution.Stopping);
    }

    [Test]
    public async Task Lets_another_node_take_over_when_a_lease_runs_out(CancellationToken deadline)
    {
        var clock = new FakeTimeProvider();
        await BeginAsync(clock, deadline);

        var second = await TakeOverAsync(deadline);
        Assert.That(second.Attempt, Is.EqualTo(2));

        var first = Diary.Begun.First();
        while (!first.LeaseLost.IsCancellationRequested)
        {
            deadline.ThrowIfCancellationRequested();
            clock.Advance(WorkStore.Lease);
            await Task.Yield();
        }

        Assert.That(second.LeaseLost.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task Ignores_the_completion_of_who_lost_the_lease(CancellationToken deadline)
    {
        // The first node's clock stands still, so that it does not hear of its loss.
        var node = await BeginAsync(new FakeTimeProvider(), deadline);
        await TakeOverAsync(deadline);

        _gates[1].SetResult(Result.Ok());
        await node.EnqueueAsync(queue => queue.Enqueue(new SlowItem("next")));
        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("next"));
        await UntilAsync("count(*) = 1 AND bool_and(attempt = 2) FROM work.items", deadline);

        _gates[2].SetResult(Result.Ok());
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Takes_up_at_its_start_what_an_earlier_boot_of_the_node_had_begun(CancellationToken deadline)
    {
        var earlier = NodeIdentity.Claim(DataDirectory);
        earlier.Dispose();
        await InsertAsync("slow", nameof(SlowItem), """{"Name": "abandoned"}""", attempt: 1, nodeId: earlier.Id);
        await InsertAsync("quick", nameof(QuickItem), """{"Name": "alive elsewhere"}""", attempt: 1, nodeId: "elsewhere-0");

        await StartNodeAsync();

        var taken = await Diary.NextAsync(deadline);
        Assert.That((taken.Item, taken.Attempt), Is.EqualTo(("abandoned", 2)));
        await UntilAsync("due_at > now() + interval '1 minute' FROM work.items WHERE node_id = 'elsewhere-0'", deadline);
    }

    [Test]
    public async Task Settles_what_it_executes_before_it_stops(CancellationToken deadline)
    {
        Diary.Behaviour = async execution =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, execution.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Result.Ok();
        };
        await using (var node = await WorkNode.StartAsync(Database, DataDirectory, Diary))
        {
            await node.EnqueueAsync(queue => queue.Enqueue(new SlowItem("ends with its node")));
            await Diary.NextAsync(deadline);
        }

        Assert.That(await QueryAsync<long>("SELECT count(*) FROM work.items"), Is.Zero);
    }

    [Test]
    public async Task Does_not_take_over_from_itself_when_it_could_not_renew_in_time(CancellationToken deadline)
    {
        // The node's clock stands still, so that it does not renew.
        var node = await StartNodeAsync(new FakeTimeProvider());
        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("held")));
        await Diary.NextAsync(deadline);
        await ExecuteAsync(RunOut);

        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("next")));

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("next"));
        Assert.That(await QueryAsync<int>("SELECT max(attempt) FROM work.items"), Is.EqualTo(1));
        _gates[1].SetResult(Result.Ok());
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Gives_way_to_another_node_at_once_when_it_stops(CancellationToken deadline)
    {
        Diary.Behaviour = async execution =>
        {
            await Task.Delay(execution.Attempt == 1 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, execution.Stopping);
            return Result.Ok();
        };
        await using (var first = await WorkNode.StartAsync(Database, DataDirectory, Diary))
        {
            await first.EnqueueAsync(queue => queue.Enqueue(new SlowItem("cut short")));
            await Diary.NextAsync(deadline);
            await StartNodeAsync();
        }

        var second = await Diary.NextAsync(deadline);
        Assert.That((second.Item, second.Attempt), Is.EqualTo(("cut short", 2)));
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Hears_at_once_of_work_that_another_process_enqueued(CancellationToken deadline)
    {
        Diary.Behaviour = _ => Task.FromResult(Result.Ok());
        await StartNodeAsync();
        await UntilAsync(
            "EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%')", deadline);
        await InsertAsync("quick", nameof(QuickItem), """{"Name": "warm-up"}""");
        await Diary.NextAsync(deadline);
        await UntilNothingIsLeftAsync(deadline);

        var started = TimeProvider.System.GetTimestamp();
        await InsertAsync("quick", nameof(QuickItem), """{"Name": "from elsewhere"}""");
        await Diary.NextAsync(deadline);

        Assert.That(TimeProvider.System.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task Finds_work_of_which_no_notification_came(CancellationToken deadline)
    {
        Diary.Behaviour = _ => Task.FromResult(Result.Ok());
        await ExecuteAsync("ALTER TABLE work.items DISABLE TRIGGER notify_item");
        await StartNodeAsync();
        await UntilAsync(
            "EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%')", deadline);

        await InsertAsync("quick", nameof(QuickItem), """{"Name": "unheard"}""");

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("unheard"));
    }

    /// <summary>An item of a lane with one slot, so that this node cannot claim it again.</summary>
    private async Task<WorkNode> BeginAsync(TimeProvider clock, CancellationToken deadline)
    {
        var node = await StartNodeAsync(clock);
        await node.EnqueueAsync(queue => queue.Enqueue(new SlowItem("held")));
        await Diary.NextAsync(deadline);
        return node;
    }

    private async Task<Execution> TakeOverAsync(CancellationToken deadline)
    {
        await ExecuteAsync(RunOut);
        await StartNodeAsync();
        return await Diary.NextAsync(deadline);
    }
}
