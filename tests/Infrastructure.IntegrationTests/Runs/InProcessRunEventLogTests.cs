using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Infrastructure.Runs;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Runs;

[CancelAfter(30_000)]
internal sealed class InProcessRunEventLogTests : RunEventLogContract
{
    private FakeTimeProvider _clock = null!;
    private InProcessRunEventLog _log = null!;

    [TearDown]
    public async Task Stop()
    {
        await _log.StopAsync(CancellationToken.None);
        _log.Dispose();
    }

    [Test]
    public async Task Sends_readers_home_from_an_empty_log_early_and_from_a_silent_one_after_five_seconds(
        CancellationToken deadline)
    {
        await StartSweepingAsync(deadline);
        await AppendAsync(1);
        var silent = ReadAsync(1, deadline);
        var empty = ReadEmptyAsync(deadline);

        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.That(await empty.WaitAsync(deadline), Is.Empty);
        Assert.That(silent.IsCompleted, Is.False);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await silent.WaitAsync(deadline), Is.Empty);
    }

    [Test]
    public async Task Counts_silence_from_the_last_event(CancellationToken deadline)
    {
        await StartSweepingAsync(deadline);
        await AppendAsync(1);
        var following = ReadAsync(0, deadline);

        _clock.Advance(TimeSpan.FromSeconds(4));
        await AppendAsync(2);
        await SweepAsync(deadline);
        Assert.That(following.IsCompleted, Is.False);

        await AppendTerminalAsync(3);
        Assert.That(await following.WaitAsync(deadline), Is.EqualTo([1L, 2L, 3L]));
    }

    [Test]
    public async Task Keeps_a_finished_log_for_ten_minutes(CancellationToken deadline)
    {
        await StartSweepingAsync(deadline);
        await AppendTerminalAsync(1);

        _clock.Advance(TimeSpan.FromMinutes(9));
        await SweepAsync(deadline);
        Assert.That(await ReadAsync(0, deadline), Is.EqualTo([1L]));

        _clock.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync(deadline);
        var late = ReadAsync(0, deadline);
        await SweepAsync(deadline);
        Assert.That(await late.WaitAsync(deadline), Is.Empty);
    }

    [Test]
    public async Task Keeps_the_log_of_a_run_that_is_silent_for_long(CancellationToken deadline)
    {
        await StartSweepingAsync(deadline);
        await AppendAsync(1);

        _clock.Advance(TimeSpan.FromHours(1));
        await SweepAsync(deadline);

        await AppendTerminalAsync(2);
        Assert.That(await ReadAsync(0, deadline), Is.EqualTo([1L, 2L]));
    }

    protected override IRunEventLog CreateLog()
    {
        _clock = new FakeTimeProvider();
        _log = new InProcessRunEventLog(_clock);
        return _log;
    }

    /// <summary>From the moment the sweeper is heard of, its timer follows the clock.</summary>
    private async Task StartSweepingAsync(CancellationToken deadline)
    {
        await _log.StartAsync(deadline);
        var heard = ReadEmptyAsync(deadline);
        while (!heard.IsCompleted)
        {
            deadline.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    /// <summary>A reader that comes between two sweeps goes home with the second, so the first has seen every log.</summary>
    private async Task SweepAsync(CancellationToken deadline)
    {
        for (var sweep = 0; sweep < 2; sweep++)
        {
            var heard = ReadEmptyAsync(deadline);
            _clock.Advance(TimeSpan.FromSeconds(1));
            await heard.WaitAsync(deadline);
        }
    }

    private async Task<List<RunEvent>> ReadEmptyAsync(CancellationToken deadline) =>
        await Log.ReadAsync(TypedId.New<RunId>(), 0, deadline).ToListAsync(deadline);
}
