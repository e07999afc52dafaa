using AssistantPlatform.Application.Runs;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace AssistantPlatform.Application.UnitTests.Runs;

internal sealed class RunFollowerTests
{
    private static readonly RunId Run = TypedId.New<RunId>();

    private readonly FakeTimeProvider _clock = new();
    private IRunEventLog _log = null!;
    private IRunNarrator _narrator = null!;
    private ServiceProvider _services = null!;

    [SetUp]
    public void Start()
    {
        _log = Substitute.For<IRunEventLog>();
        _log.ReadAsync(Run, Arg.Any<long>(), Arg.Any<CancellationToken>()).Returns(Events());
        _narrator = NarratorOfNothing();
        _services = new ServiceCollection()
            .AddScoped(_ => NarratorOfNothing())
            .AddScoped(_ => _narrator)
            .BuildServiceProvider();
    }

    [TearDown]
    public void Stop() => _services.Dispose();

    [Test]
    public async Task Reads_the_log_to_its_end_without_a_look_at_the_database()
    {
        LogSays(after: 0, Event(1), Event(2), Event(3, RunEventRole.Terminal));

        Assert.That(await FollowAsync(), Is.EqualTo([1L, 2L, 3L]));
        await _narrator.DidNotReceiveWithAnyArgs().NarrateAsync(default, default, default);
    }

    [Test]
    public async Task Starts_after_what_the_reader_has_seen()
    {
        LogSays(after: 2, Event(3, RunEventRole.Terminal));

        Assert.That(await FollowAsync(after: 2), Is.EqualTo([3L]));
    }

    [Test]
    public async Task Tells_from_storage_what_a_silent_log_does_not()
    {
        StorageSays(Event(5, RunEventRole.Snapshot), Event(9, RunEventRole.Terminal));

        Assert.That(await FollowAsync(), Is.EqualTo([5L, 9L]));
    }

    [Test]
    public async Task Tells_who_has_seen_nothing_how_the_run_began()
    {
        StorageTells(Story(Event(4), Event(5, RunEventRole.Snapshot)), Story(Event(9, RunEventRole.Terminal)));

        Assert.That(await FollowAsync(), Is.EqualTo([4L, 5L, 9L]));
        await _narrator.Received().NarrateAsync(Run, 0, Arg.Any<CancellationToken>());
        await _narrator.Received().NarrateAsync(Run, 5, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task Returns_to_the_log_after_what_storage_told()
    {
        LogSays(after: 0, Event(1));
        LogSays(after: 5, Event(6), Event(7, RunEventRole.Terminal));
        StorageSays(Event(5, RunEventRole.Snapshot));

        Assert.That(await FollowAsync(), Is.EqualTo([1L, 5L, 6L, 7L]));
    }

    [Test]
    public async Task Never_tells_twice_what_the_reader_has_seen()
    {
        LogSays(after: 0, Event(1), Event(2));
        StorageSays(Event(2, RunEventRole.Snapshot), Event(1, RunEventRole.Snapshot), Event(3, RunEventRole.Terminal));

        Assert.That(await FollowAsync(), Is.EqualTo([1L, 2L, 3L]));
    }

    [Test]
    public async Task Tells_the_end_of_a_run_that_ended_before_its_last_event_was_seen()
    {
        LogSays(after: 0, Event(1), Event(2));
        StorageSays(Event(2, RunEventRole.Terminal));

        Assert.That(await FollowAsync(), Is.EqualTo([1L, 2L, 2L]));
    }

    [Test]
    public async Task Ends_when_the_run_and_its_subject_are_gone()
    {
        Assert.That(await FollowAsync(), Is.Empty);
    }

    [Test]
    [CancelAfter(10_000)]
    public async Task Waits_for_a_database_that_is_away_for_a_moment(CancellationToken deadline)
    {
        var asked = 0;
        _narrator.NarrateAsync(Run, 0, Arg.Any<CancellationToken>()).ReturnsForAnyArgs(
            _ => ++asked < 3 ? throw new TimeoutException() : Story(Event(9, RunEventRole.Terminal)));

        var following = FollowAsync(cancellationToken: deadline);
        while (!following.IsCompleted)
        {
            deadline.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.That(await following, Is.EqualTo([9L]));
        Assert.That(asked, Is.EqualTo(3));
    }

    [Test]
    public void Ends_with_its_reader()
    {
        using var gone = new CancellationTokenSource();
        _narrator.NarrateAsync(default, default, default).ThrowsAsyncForAnyArgs(_ =>
        {
            gone.Cancel();
            return new OperationCanceledException(gone.Token);
        });

        Assert.That(() => FollowAsync(cancellationToken: gone.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private async Task<List<long>> FollowAsync(long after = 0, CancellationToken cancellationToken = default)
    {
        var follower = new RunFollower(
            _log, _services.GetRequiredService<IServiceScopeFactory>(), _clock, NullLogger<RunFollower>.Instance);
        return await follower.FollowAsync(Run, after, cancellationToken)
            .Select(runEvent => runEvent.Seq)
            .ToListAsync(cancellationToken);
    }

    private void LogSays(long after, params RunEvent[] events) =>
        _log.ReadAsync(Run, after, Arg.Any<CancellationToken>()).Returns(Events(events));

    private void StorageSays(params RunEvent[] answers) => StorageTells([.. answers.Select(answer => Story(answer))]);

    private void StorageTells(params RunEvent[][] stories) =>
        _narrator.NarrateAsync(Run, Arg.Any<long>(), Arg.Any<CancellationToken>()).Returns(stories[0], stories[1..]);

    private static RunEvent[] Story(params RunEvent[] events) => events;

    private static IRunNarrator NarratorOfNothing()
    {
        var narrator = Substitute.For<IRunNarrator>();
        narrator.NarrateAsync(default, default, default).ReturnsForAnyArgs([]);
        return narrator;
    }

    private static IAsyncEnumerable<RunEvent> Events(params RunEvent[] events) => events.ToAsyncEnumerable();

    private static RunEvent Event(long seq, RunEventRole role = RunEventRole.Ordinary) => new(seq, "event", default, role);
}
