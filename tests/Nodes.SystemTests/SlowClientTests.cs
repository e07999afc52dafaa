using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

internal sealed class SlowClientTests
{
    private const int Clients = 4;
    private const long MostBytesPerClient = 20 * 1024 * 1024;

    [Test]
    public async Task Cost_the_node_little_and_delay_nobody()
    {
        await using var cluster = await NodeCluster.CreateAsync();
        var node = await cluster.StartNodeAsync();
        using var ann = await node.SignedInAsync("ann");
        var flood = await Flood.CreateAsync(cluster.Model, ann);
        await flood.ReadAsync(node, ann);
        var before = node.Process.WorkingSet;

        var silent = await Task.WhenAll(
            Enumerable.Range(0, Clients).Select(_ => SilentSocket.FollowAsync(node, ann, flood.Runs)));
        cluster.Model.AnswersBy(DiaryAnswer.Brisk.To);
        var run = await ann.SayAsync("Hello", area: NodeStartup.Area);
        var frames = await ann.FramesAsync(run.RunId);
        await flood.ReadAsync(node, ann);

        Assert.That(frames.Select(frame => frame.Seq()), Is.Ordered.And.Unique);
        Assert.That(Transcript.Of(frames).Parts.ToJsonString(), Does.Contain(DiaryAnswer.SecondText));
        Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo(DiaryAnswer.WholeText));
        Assert.That(Flood.Bytes, Is.GreaterThan(MostBytesPerClient));
        Assert.That(node.Process.WorkingSet - before, Is.LessThan(Clients * MostBytesPerClient));
        Array.ForEach(silent, client => client.Dispose());
    }
}
