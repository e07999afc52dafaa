using System.Threading.Channels;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Redis;

[CancelAfter(60_000)]
internal sealed class RedisDoorbellsTests
{
    private const string Bell = "bell";

    private readonly Guid _id = Guid.CreateVersion7();
    private RedisServer _server = null!;

    [SetUp]
    public void Prepare() => _server = RedisServer.Absent();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Rings_here_and_at_every_other_node(CancellationToken deadline)
    {
        await _server.StartAsync();
        await using var here = await RedisNode.StartAsync(_server);
        await using var there = await RedisNode.StartAsync(_server);
        var (heardHere, heardThere) = (Hear(here), Hear(there));

        await here.Doorbells.RingAsync(Bell, _id);

        Assert.That(heardHere.TryRead(out var id) && id == _id);
        Assert.That(await heardThere.ReadAsync(deadline), Is.EqualTo(_id));
    }

    [Test]
    public async Task Rings_here_when_there_is_no_server(CancellationToken deadline)
    {
        await using var here = await RedisNode.StartAsync(_server);
        var heard = Hear(here);

        await here.Doorbells.RingAsync(Bell, _id);

        Assert.That(await heard.ReadAsync(deadline), Is.EqualTo(_id));
    }

    [Test]
    public async Task Is_heard_again_when_the_server_is_back(CancellationToken deadline)
    {
        await using var here = await RedisNode.StartAsync(_server);
        await using var there = await RedisNode.StartAsync(_server);
        var heard = Hear(there);

        await _server.StartAsync();
        await AssertHeardAsync(here, there, heard, deadline);

        await _server.KillAsync();
        await _server.StartAsync();
        await AssertHeardAsync(here, there, heard, deadline);
    }

    /// <summary>Rings until it is heard: nodes notice at their own pace that the server is back.</summary>
    private async Task AssertHeardAsync(RedisNode here, RedisNode there, ChannelReader<Guid> heard, CancellationToken deadline)
    {
        await here.ReachAsync(deadline);
        await there.ReachAsync(deadline);
        while (!heard.TryRead(out _))
        {
            await here.Doorbells.RingAsync(Bell, _id);
            await Task.Delay(TimeSpan.FromMilliseconds(50), deadline);
        }

        while (heard.TryRead(out _))
        {
            // Rung more than once.
        }
    }

    private static ChannelReader<Guid> Hear(RedisNode node)
    {
        var heard = Channel.CreateUnbounded<Guid>();
        node.Doorbells.Listen(Bell, id => heard.Writer.WriteAsync(id).AsTask());
        return heard.Reader;
    }
}
