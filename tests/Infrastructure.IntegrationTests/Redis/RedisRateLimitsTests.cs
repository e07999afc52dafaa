using AssistantPlatform.Infrastructure.Platform;
using AssistantPlatform.Infrastructure.Redis;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Redis;

[CancelAfter(60_000)]
internal sealed class RedisRateLimitsTests
{
    private RedisServer _server = null!;
    private RedisNode _here = null!;
    private RedisNode _there = null!;

    [SetUp]
    public async Task Start()
    {
        _server = await RedisServer.CreateAsync();
        (_here, _there) = (await RedisNode.StartAsync(_server), await RedisNode.StartAsync(_server));
    }

    [TearDown]
    public async Task Stop()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Counts_for_all_nodes_together()
    {
        RateLimitCount[] counts =
        [
            await CountAsync(_here, "ann"),
            await CountAsync(_there, "ann"),
            await CountAsync(_here, "ann"),
            await CountAsync(_there, "ann"),
            await CountAsync(_there, "ben"),
        ];

        Assert.That(counts.Select(count => count.IsExceeded), Is.EqualTo([false, false, false, true, false]));
        Assert.That(counts.Select(count => count.Remaining), Is.EqualTo([2, 1, 0, 0, 2]));
        Assert.That(
            counts.Select(count => count.ResetsIn),
            Has.All.EqualTo(TimeSpan.FromSeconds(60)).Within(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task Tells_without_counting_whether_one_more_is_permitted()
    {
        Assert.That((await CountAsync(_there, "ann", permits: 1, asked: 0)).IsExceeded, Is.False);
        Assert.That((await CountAsync(_here, "ann", permits: 1)).IsExceeded, Is.False);
        Assert.That((await CountAsync(_there, "ann", permits: 1, asked: 0)).IsExceeded);
        Assert.That((await CountAsync(_here, "ann", permits: 1, asked: 0)).IsExceeded);
    }

    [Test]
    public async Task Keeps_policies_apart()
    {
        Assert.That((await CountAsync(_here, "ann", permits: 1, policy: "login")).IsExceeded, Is.False);
        Assert.That((await CountAsync(_here, "ann", permits: 1, policy: "model")).IsExceeded, Is.False);
    }

    [Test]
    public async Task Counts_here_while_the_server_is_away()
    {
        await CountAsync(_here, "ann");
        await _server.KillAsync();

        Assert.That((await CountAsync(_here, "ann")).IsExceeded, Is.False);
        Assert.That((await CountAsync(_here, "ann")).IsExceeded, Is.False);
        Assert.That((await CountAsync(_here, "ann")).IsExceeded);
    }

    private static async Task<RateLimitCount> CountAsync(
        RedisNode node, string key, int permits = 3, int asked = 1, string policy = "login") =>
        await new RedisRateLimits(node.RateLimits, node.Connection)
            .CountAsync(new RateLimit(policy, permits, RateLimitSettings.Window), key, asked);
}
