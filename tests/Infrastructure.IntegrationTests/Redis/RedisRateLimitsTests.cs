using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Platform;
using AssistantPlatform.Infrastructure.Redis;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.Options;

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
    public async Task Counts_for_all_nodes_together(CancellationToken deadline)
    {
        using var here = LimiterOf(_here);
        using var there = LimiterOf(_there);

        Error?[] answers =
        [
            await here.CountAsync("ann", deadline),
            await there.CountAsync("ann", deadline),
            await here.CountAsync("ann", deadline),
            await there.CountAsync("ann", deadline),
            await there.CountAsync("ben", deadline),
        ];

        Assert.That(answers.Select(refusal => refusal is not null), Is.EqualTo([false, false, false, true, false]));
        Assert.That(answers[3]!.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(60)).Within(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task Tells_without_counting_whether_one_more_is_permitted(CancellationToken deadline)
    {
        using var here = LimiterOf(_here, permits: 1);
        using var there = LimiterOf(_there, permits: 1);

        Assert.That(await there.LookAsync("ann", deadline), Is.Null);
        Assert.That(await here.CountAsync("ann", deadline), Is.Null);
        Assert.That(await there.LookAsync("ann", deadline), Is.Not.Null);
        Assert.That(await here.LookAsync("ann", deadline), Is.Not.Null);
    }

    [Test]
    public async Task Keeps_policies_apart(CancellationToken deadline)
    {
        using var logins = LimiterOf(_here, "login", permits: 1);
        using var models = LimiterOf(_here, "model", permits: 1);

        Assert.That(await logins.CountAsync("ann", deadline), Is.Null);
        Assert.That(await models.CountAsync("ann", deadline), Is.Null);
    }

    [Test]
    public async Task Counts_here_while_the_server_is_away(CancellationToken deadline)
    {
        using var here = LimiterOf(_here);
        await here.CountAsync("ann", deadline);
        await _server.KillAsync();

        Assert.That(await here.CountAsync("ann", deadline), Is.Null);
        Assert.That(await here.CountAsync("ann", deadline), Is.Null);
        Assert.That(await here.CountAsync("ann", deadline), Is.Not.Null);
    }

    private static WindowLimiter LimiterOf(RedisNode node, string policy = "login", int permits = 3) =>
        new(new RedisRateLimits(Options.Create(new RateLimitSettings()), node.Connection), policy, permits, RateLimitSettings.Window);
}
