using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class PartialTextsTests
{
    private readonly FakeTimeProvider _clock = new();
    private StoredRun _store = null!;
    private PartialTexts _partialTexts = null!;

    [SetUp]
    public void Begin()
    {
        _store = new StoredRun(AgentRunStarts.Create(), trace: []);
        _partialTexts = new PartialTexts(
            new PersistentSender(_store, _clock, NullLogger<PersistentSender>.Instance), _clock);
    }

    [Test]
    public async Task Stores_what_comes_within_a_moment_together()
    {
        var (one, other) = (Store("one"), Store("other"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(one.WithdrawAsync(), other.WithdrawAsync());

        var later = Store("later");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await later.WithdrawAsync();

        Assert.That(
            _store.Sent.Cast<CheckpointAgentRuns>().Select(stored => stored.Checkpoints.Select(TextOf)),
            Is.EqualTo(new string[][] { ["one", "other"], ["later"] }));
    }

    [Test]
    public async Task Leaves_out_what_was_withdrawn()
    {
        var (kept, withdrawn) = (Store("kept"), Store("withdrawn"));

        Assert.That(await withdrawn.WithdrawAsync(), Is.Null);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await kept.WithdrawAsync();

        Assert.That(_store.Checkpoints.Select(TextOf), Is.EqualTo(["kept"]));
    }

    [Test]
    public async Task Stores_each_alone_when_one_of_them_cannot_be_stored()
    {
        _store.Refuse = request => request is CheckpointAgentRuns stored && stored.Checkpoints.Any(one => TextOf(one) == "bad")
            ? throw new InvalidOperationException("It does not fit.")
            : null;

        var (good, bad) = (Store("good"), Store("bad"));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await good.WithdrawAsync(), Is.Null);
        Assert.That(bad.WithdrawAsync, Throws.InvalidOperationException);
        Assert.That(_store.Checkpoints.Select(TextOf), Is.EqualTo(["good"]));
    }

    [Test]
    public async Task Tells_what_is_refused()
    {
        _store.Refuse = _ => RunErrors.TakenOver;

        var refused = Store("zombie");
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await refused.WithdrawAsync(), Is.EqualTo(RunErrors.TakenOver));
    }

    private PartialText Store(string text)
    {
        var start = AgentRunStarts.Create();
        return _partialTexts.Store(new AgentRunCheckpoint(
            start.Run, start.Attempt, start.StartSeq, [new TextPart(text)], Usage: null, start.Known));
    }

    private static string TextOf(AgentRunCheckpoint checkpoint) => ((TextPart)checkpoint.Parts.Single()).Text;
}
