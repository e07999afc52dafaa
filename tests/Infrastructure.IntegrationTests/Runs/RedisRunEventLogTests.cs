using System.Diagnostics;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Infrastructure.IntegrationTests.Redis;
using AssistantPlatform.Infrastructure.Runs;
using AssistantPlatform.Tests.Common;
using StackExchange.Redis;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Runs;

[CancelAfter(60_000)]
internal sealed class RedisRunEventLogTests : RunEventLogContract
{
    private RedisServer _server = null!;
    private RedisNode _node = null!;
    private ConnectionMultiplexer _eye = null!;

    [OneTimeSetUp]
    public async Task StartServer()
    {
        _server = await RedisServer.CreateAsync();
        _node = await RedisNode.StartAsync(_server);
        _eye = await ConnectionMultiplexer.ConnectAsync(_server.ConnectionString);
    }

    [OneTimeTearDown]
    public async Task StopServer()
    {
        await _eye.DisposeAsync();
        await _node.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Sends_a_reader_home_from_an_empty_log_early_and_from_a_silent_one_after_five_seconds(
        CancellationToken deadline)
    {
        await AppendAsync(1);
        var started = Stopwatch.GetTimestamp();

        var empty = Log.ReadAsync(TypedId.New<RunId>(), 0, deadline).ToListAsync(deadline).AsTask();
        var silent = ReadAsync(1, deadline);

        Assert.That(await empty, Is.Empty);
        Assert.That(silent.IsCompleted, Is.False);
        Assert.That(await silent, Is.Empty);
        Assert.That(Stopwatch.GetElapsedTime(started), Is.GreaterThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task Keeps_a_log_for_an_hour_and_for_ten_minutes_once_it_has_ended()
    {
        await AppendAsync(1);
        Assert.That(await LifetimeAsync(), Is.EqualTo(TimeSpan.FromHours(1)).Within(TimeSpan.FromMinutes(1)));

        await AppendTerminalAsync(2);
        Assert.That(await LifetimeAsync(), Is.EqualTo(TimeSpan.FromMinutes(10)).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Gives_back_the_memory_of_what_a_snapshot_has_made_needless(CancellationToken deadline)
    {
        await AppendAsync([.. Enumerable.Range(1, 1000).Select(seq => (long)seq)]);

        await Log.AppendAsync(Run, Event(1001, RunEventRole.Snapshot), deadline);

        Assert.That(await _eye.GetDatabase().StreamLengthAsync(Key), Is.EqualTo(1));
    }

    [Test]
    public async Task Asks_for_a_snapshot_when_the_log_was_lost(CancellationToken deadline)
    {
        await AppendAsync(1, 2);
        await _eye.GetDatabase().KeyDeleteAsync(Key);

        Assert.That(await Log.AppendAsync(Run, Event(3), deadline), Is.EqualTo(AppendOutcome.SnapshotNeeded));
    }

    protected override IRunEventLog CreateLog() => new RedisRunEventLog(_node.Connection, TimeProvider.System);

    private string Key => $"run:{Run.Value}:log";

    private async Task<TimeSpan?> LifetimeAsync() => await _eye.GetDatabase().KeyTimeToLiveAsync(Key);
}
