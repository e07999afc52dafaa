using System.Net;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

internal sealed class MigrationTests
{
    [Test]
    public async Task Two_nodes_may_meet_an_empty_database_at_the_same_moment()
    {
        await using var cluster = await NodeCluster.CreateAsync(await TestDatabase.CreateEmptyAsync());

        var nodes = await cluster.StartNodesAsync(2);

        foreach (var node in nodes)
        {
            using var visitor = node.CreateClient();
            Assert.That(await Node.ReadinessAsync(visitor), Is.EqualTo(HttpStatusCode.OK));
        }

        using var ann = await nodes[0].SignedInAsync("ann");
        using var there = nodes[1].ClientLike(ann);
        var run = await there.SayAsync("Hello");
        Assert.That((await ann.FramesAsync(run.RunId))[^1].StoredMessage().Said(), Is.EqualTo("Hello."));
    }
}
