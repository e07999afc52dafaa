using AssistantPlatform.Nodes.SystemTests.Servers;

namespace AssistantPlatform.Nodes.SystemTests;

internal sealed class RestartTests
{
    [Test]
    public async Task Is_ready_again_after_a_kill()
    {
        await using var cluster = await NodeCluster.CreateAsync();
        var node = await cluster.StartNodeAsync();
        await node.KillAsync();

        await Assert.ThatAsync(node.StartAsync, Throws.Nothing);
    }
}
