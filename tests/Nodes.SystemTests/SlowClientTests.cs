using System.Diagnostics;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>Many megabytes wait for clients that do not read them.</summary>
internal sealed class SlowClientTests
{
    private const int Clients = 4;
    private const long MostBytesPerClient = 20 * 1024 * 1024;

    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    private NodeCluster _cluster = null!;
    private Node _node = null!;
    private HttpClient _ann = null!;
    private Flood _flood = null!;
    private SilentSocket[] _silent = null!;
    private long _before;

    [OneTimeSetUp]
    public async Task Start()
    {
        _cluster = await NodeCluster.CreateAsync();
        _node = await _cluster.StartNodeAsync();
        _ann = await _node.SignedInAsync("ann");
        _flood = await Flood.CreateAsync(_cluster.Model, _ann);
        await _flood.ReadAsync(_node, _ann);
        _before = _node.Process.WorkingSet;
        _silent = await Task.WhenAll(
            Enumerable.Range(0, Clients).Select(_ => SilentSocket.FollowAsync(_node, _ann, _flood.Runs)));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        Array.ForEach(_silent, client => client.Dispose());
        _ann.Dispose();
        await _cluster.DisposeAsync();
    }

    [Test]
    public async Task Cost_the_node_little_and_delay_nobody()
    {
        _cluster.Model.AnswersBy(DiaryAnswer.Brisk.To);

        var run = await _ann.SayAsync("Hello", area: NodeStartup.Area);
        var frames = await _ann.FramesAsync(run.RunId);
        await _flood.ReadAsync(_node, _ann);

        Assert.That(frames.Select(frame => frame.Seq()), Is.Ordered.And.Unique);
        Assert.That(Transcript.Of(frames).Parts.ToJsonString(), Does.Contain(DiaryAnswer.SecondText));
        Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo(DiaryAnswer.WholeText));
        Assert.That(Flood.Bytes, Is.GreaterThan(MostBytesPerClient), "There is less to keep than may be kept.");
        Assert.That(_node.Process.WorkingSet - _before, Is.LessThan(Clients * MostBytesPerClient));
    }

    [Test, DependsOnTest(nameof(Cost_the_node_little_and_delay_nobody))]
    [Platform(Exclude = "Win", Reason = "Windows has no SIGTERM.")]
    public async Task Do_not_hold_up_the_stop_of_the_node()
    {
        var asked = Stopwatch.GetTimestamp();
        var exitCode = await _node.StopAsync();

        Assert.That(exitCode, Is.Zero);
        Assert.That(Stopwatch.GetElapsedTime(asked), Is.LessThan(TimeToStop));
    }
}
