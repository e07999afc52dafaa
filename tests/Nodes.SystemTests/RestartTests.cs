using System.Diagnostics;
using AssistantPlatform.Nodes.SystemTests.Servers;

namespace AssistantPlatform.Nodes.SystemTests;

internal sealed class RestartTests
{
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Is_ready_within_seconds_after_a_kill()
    {
        await using var cluster = await NodeCluster.CreateAsync();
        var node = await cluster.StartNodeAsync();
        await node.KillAsync();

        var started = Stopwatch.GetTimestamp();
        await node.StartAsync();

        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeToStart));
    }
}
