using System.Diagnostics;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Runs;

/// <summary>What every log of runs keeps to, whatever holds it.</summary>
[CancelAfter(30_000)]
internal abstract class RunEventLogContract
{
    protected IRunEventLog Log { get; private set; } = null!;

    protected RunId Run { get; private set; }

    protected abstract IRunEventLog CreateLog();

    [SetUp]
    public void Start() => (Log, Run) = (CreateLog(), TypedId.New<RunId>());

    [Test]
    public async Task Replays_events_in_order_from_any_cursor(CancellationToken deadline)
    {
        await AppendAsync(1, 2, 3, 4);
        await AppendTerminalAsync(5);

        for (var after = 0; after <= 4; after++)
        {
            Assert.That(await ReadAsync(after, deadline), Is.EqualTo(Enumerable.Range(after + 1, 5 - after)));
        }
    }

    [Test]
    public async Task Goes_on_over_attempts(CancellationToken deadline)
    {
        await AppendAsync(EventSequence.Start(1) + 1, EventSequence.Start(1) + 2, EventSequence.Start(2) + 1);
        await AppendTerminalAsync(EventSequence.Start(2) + 2);

        var seen = await ReadAsync(EventSequence.Start(1) + 2, deadline);

        Assert.That(seen, Is.EqualTo([EventSequence.Start(2) + 1, EventSequence.Start(2) + 2]));
    }

    [Test]
    public async Task Hands_the_frame_on_as_it_was_appended(CancellationToken deadline)
    {
        var appended = new RunEvent(1, "final_result", "{\"text\":\"Grüezi 😀\"}"u8.ToArray(), RunEventRole.Terminal);
        await Log.AppendAsync(Run, appended, deadline);

        var read = await Log.ReadAsync(Run, 0, deadline).SingleAsync(deadline);

        Assert.That((read.Seq, read.Type, read.Role), Is.EqualTo((appended.Seq, appended.Type, appended.Role)));
        Assert.That(read.Frame.ToArray(), Is.EqualTo(appended.Frame.ToArray()));
    }

    [Test]
    public async Task Follows_what_is_appended_while_it_is_read(CancellationToken deadline)
    {
        await AppendAsync(1);
        await using var reader = Log.ReadAsync(Run, 0, deadline).GetAsyncEnumerator(deadline);
        await reader.MoveNextAsync();

        var waiting = reader.MoveNextAsync();
        Assert.That(waiting.IsCompleted, Is.False);
        await AppendAsync(2);

        Assert.That(await waiting);
        Assert.That(reader.Current.Seq, Is.EqualTo(2));
    }

    [Test]
    public async Task Tells_every_reader_everything(CancellationToken deadline)
    {
        var readers = Enumerable.Range(0, 3).Select(_ => ReadAsync(0, deadline)).ToList();

        await AppendAsync(1, 2, 3);
        await AppendTerminalAsync(4);

        foreach (var seen in await Task.WhenAll(readers))
        {
            Assert.That(seen, Is.EqualTo([1L, 2L, 3L, 4L]));
        }
    }

    [Test]
    public async Task Keeps_runs_apart(CancellationToken deadline)
    {
        await Log.AppendAsync(TypedId.New<RunId>(), Event(1), deadline);
        await AppendTerminalAsync(2);

        Assert.That(await ReadAsync(0, deadline), Is.EqualTo([2L]));
    }

    [Test]
    public async Task Forgets_one_run_and_no_other(CancellationToken deadline)
    {
        var other = TypedId.New<RunId>();
        await Log.AppendAsync(other, Event(1), deadline);
        await AppendAsync(1, 2);

        await Log.ForgetAsync(other);

        Assert.That(await Log.AppendAsync(other, Event(1), deadline), Is.EqualTo(AppendOutcome.Appended));
        Assert.That(await Log.AppendAsync(Run, Event(2), deadline), Is.EqualTo(AppendOutcome.Refused));
    }

    [TestCase(1)]
    [TestCase(3)]
    public async Task Refuses_what_is_not_new(long seq)
    {
        await AppendAsync(1, 2, 3);

        Assert.That(await Log.AppendAsync(Run, Event(seq), CancellationToken.None), Is.EqualTo(AppendOutcome.Refused));
    }

    [Test]
    public async Task Refuses_an_attempt_that_was_taken_over(CancellationToken deadline)
    {
        await AppendAsync(EventSequence.Start(1) + 1, EventSequence.Start(2) + 1);

        Assert.That(await Log.AppendAsync(Run, Event(EventSequence.Start(1) + 2), deadline), Is.EqualTo(AppendOutcome.Refused));

        await AppendTerminalAsync(EventSequence.Start(2) + 2);
        Assert.That(await ReadAsync(EventSequence.Start(1) + 1, deadline), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Takes_nothing_after_the_end(CancellationToken deadline)
    {
        await AppendTerminalAsync(1);

        Assert.That(await Log.AppendAsync(Run, Event(2), deadline), Is.EqualTo(AppendOutcome.Refused));
        Assert.That(await ReadAsync(0, deadline), Is.EqualTo([1L]));
    }

    [Test]
    public async Task Takes_nothing_after_a_missing_event_but_a_snapshot_or_the_end(CancellationToken deadline)
    {
        await AppendAsync(1);

        Assert.That(await Log.AppendAsync(Run, Event(3), deadline), Is.EqualTo(AppendOutcome.SnapshotNeeded));
        await Log.AppendAsync(Run, Event(4, RunEventRole.Snapshot), deadline);
        await AppendAsync(5);
        await AppendTerminalAsync(7);

        Assert.That(await ReadAsync(1, deadline), Is.EqualTo([4L, 5L, 7L]));
    }

    [Test]
    public async Task Spares_a_slow_reader_what_a_snapshot_has_made_needless(CancellationToken deadline)
    {
        await AppendAsync(1);
        await using var slow = Log.ReadAsync(Run, 0, deadline).GetAsyncEnumerator(deadline);
        await slow.MoveNextAsync();

        await AppendAsync(2, 3, 4);
        await Log.AppendAsync(Run, Event(5, RunEventRole.Snapshot), deadline);
        await AppendTerminalAsync(6);

        Assert.That(await slow.MoveNextAsync());
        Assert.That(slow.Current.Seq, Is.EqualTo(5));
        Assert.That(await slow.MoveNextAsync());
        Assert.That(slow.Current.Seq, Is.EqualTo(6));
        Assert.That(await slow.MoveNextAsync(), Is.False);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public async Task Replays_a_trimmed_log_from_any_cursor(long after, CancellationToken deadline)
    {
        await AppendAsync(1, 2);
        await Log.AppendAsync(Run, Event(3, RunEventRole.Snapshot), deadline);
        await AppendAsync(4);
        await AppendTerminalAsync(5);

        Assert.That(await ReadAsync(after, deadline), Is.EqualTo(Enumerable.Range(3, 3).Where(seq => seq > after)));
    }

    [Test]
    public async Task Replays_five_thousand_events_within_a_second(CancellationToken deadline)
    {
        await AppendAsync([.. Enumerable.Range(1, 4999).Select(seq => (long)seq)]);
        await AppendTerminalAsync(5000);
        var started = Stopwatch.GetTimestamp();

        var replayed = await ReadAsync(0, deadline);

        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(1)));
        Assert.That(replayed, Has.Count.EqualTo(5000));
    }

    [Test]
    public async Task Stays_whole_and_in_order_over_twenty_thousand_events(CancellationToken deadline)
    {
        const int count = 20_000;
        var following = ReadAsync(0, deadline);
        for (var seq = 1; seq < count; seq++)
        {
            await Log.AppendAsync(Run, Event(seq), deadline);
        }

        await AppendTerminalAsync(count);

        Assert.That((await following).SequenceEqual(Numbers()));
        Assert.That((await ReadAsync(0, deadline)).SequenceEqual(Numbers()));

        static IEnumerable<long> Numbers() => Enumerable.Range(1, count).Select(seq => (long)seq);
    }

    [Test]
    public void Lets_a_reader_go_that_wants_to_leave()
    {
        using var leaving = new CancellationTokenSource();
        var reading = ReadAsync(0, leaving.Token);

        leaving.Cancel();

        Assert.That(() => reading, Throws.InstanceOf<OperationCanceledException>());
    }

    protected async Task AppendAsync(params long[] seqs)
    {
        foreach (var seq in seqs)
        {
            Assert.That(await Log.AppendAsync(Run, Event(seq), CancellationToken.None), Is.EqualTo(AppendOutcome.Appended));
        }
    }

    protected async Task AppendTerminalAsync(long seq) => Assert.That(
        await Log.AppendAsync(Run, Event(seq, RunEventRole.Terminal), CancellationToken.None),
        Is.EqualTo(AppendOutcome.Appended));

    protected async Task<List<long>> ReadAsync(long after, CancellationToken cancellationToken) =>
        await Log.ReadAsync(Run, after, cancellationToken).Select(runEvent => runEvent.Seq).ToListAsync(cancellationToken);

    protected static RunEvent Event(long seq, RunEventRole role = RunEventRole.Ordinary) =>
        new(seq, "text_delta", "{}"u8.ToArray(), role);
}
