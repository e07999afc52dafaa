using System.Diagnostics;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Infrastructure.IntegrationTests.Redis;
using AssistantPlatform.Infrastructure.Runs;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Runs;

/// <summary>A run does not depend on Redis: it neither fails nor waits when it is away.</summary>
[CancelAfter(60_000)]
internal sealed class RedisOutageTests
{
    private readonly RunId _run = TypedId.New<RunId>();
    private RedisServer _server = null!;
    private RedisNode _node = null!;
    private RedisRunEventLog _log = null!;

    [SetUp]
    public void Prepare() => _server = RedisServer.Absent();

    [TearDown]
    public async Task Stop()
    {
        await _node.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Begins_to_use_a_server_that_comes_after_the_start(CancellationToken deadline)
    {
        await StartNodeAsync();
        Assert.That(await AppendAsync(1), Is.EqualTo(AppendOutcome.Unavailable));
        var following = FollowAsync(deadline);

        await _server.StartAsync();

        await _node.ReachAsync(deadline);
        Assert.That(await AppendAsync(2), Is.EqualTo(AppendOutcome.SnapshotNeeded));
        Assert.That(await AppendAsync(3, RunEventRole.Snapshot), Is.EqualTo(AppendOutcome.Appended));
        Assert.That(await AppendAsync(4, RunEventRole.Terminal), Is.EqualTo(AppendOutcome.Appended));
        Assert.That(await following, Is.EqualTo([3L, 4L]));
    }

    [Test]
    public async Task Sees_a_gap_when_the_server_was_lost_and_came_back_empty(CancellationToken deadline)
    {
        await _server.StartAsync();
        await StartNodeAsync();
        await AppendAsync(1);
        var following = FollowAsync(deadline);

        await _server.KillAsync();
        Assert.That(await AppendAsync(2), Is.EqualTo(AppendOutcome.Unavailable));
        await _server.StartAsync();

        await _node.ReachAsync(deadline);
        Assert.That(await AppendAsync(3), Is.EqualTo(AppendOutcome.SnapshotNeeded));
        await AppendAsync(4, RunEventRole.Snapshot);
        await AppendAsync(5, RunEventRole.Terminal);
        Assert.That((await following)[^2..], Is.EqualTo([4L, 5L]));
    }

    [Test]
    public async Task Waits_once_for_a_server_that_hangs_and_then_no_more(CancellationToken deadline)
    {
        await _server.StartAsync();
        await StartNodeAsync();
        await AppendAsync(1);
        await _server.HangAsync();
        var started = Stopwatch.GetTimestamp();

        for (var seq = 2; seq < 1000; seq++)
        {
            Assert.That(await AppendAsync(seq), Is.EqualTo(AppendOutcome.Unavailable));
        }

        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(3)));
        await _server.ResumeAsync();
        await _node.ReachAsync(deadline);
        Assert.That(await AppendAsync(1000), Is.EqualTo(AppendOutcome.SnapshotNeeded));
        Assert.That(await AppendAsync(1001, RunEventRole.Snapshot), Is.EqualTo(AppendOutcome.Appended));
    }

    [Test]
    public async Task Starts_beside_a_server_that_hangs(CancellationToken deadline)
    {
        await _server.StartAsync();
        await _server.HangAsync();
        var started = Stopwatch.GetTimestamp();

        await StartNodeAsync();

        Assert.That(await AppendAsync(1), Is.EqualTo(AppendOutcome.Unavailable));
        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(10)));
        await _server.ResumeAsync();
        await _node.ReachAsync(deadline);
        Assert.That(await AppendAsync(1), Is.EqualTo(AppendOutcome.Appended));
    }

    private async Task StartNodeAsync()
    {
        _node = await RedisNode.StartAsync(_server);
        _log = new RedisRunEventLog(_node.Connection, TimeProvider.System);
    }

    private ValueTask<AppendOutcome> AppendAsync(long seq, RunEventRole role = RunEventRole.Ordinary) =>
        _log.AppendAsync(_run, new RunEvent(seq, "text_delta", "{}"u8.ToArray(), role), CancellationToken.None);

    /// <summary>Reads as the follower does: again, from where the log fell silent.</summary>
    private async Task<List<long>> FollowAsync(CancellationToken deadline)
    {
        var seen = new List<long>();
        while (true)
        {
            await foreach (var runEvent in _log.ReadAsync(_run, seen.LastOrDefault(), deadline))
            {
                seen.Add(runEvent.Seq);
                if (runEvent.Role == RunEventRole.Terminal)
                {
                    return seen;
                }
            }
        }
    }
}
