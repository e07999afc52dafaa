using System.Security.Cryptography;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;
using Npgsql;

namespace AssistantPlatform.Nodes.SystemTests.Servers;

/// <summary>Any number of nodes on one database, with one model that survives them all.</summary>
internal sealed class NodeCluster : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly RedisServer? _redis;
    private readonly Dictionary<string, string> _settings;
    private readonly List<Node> _nodes = [];

    private NodeCluster(TestDatabase database, FakeModelServer model, RedisServer? redis)
    {
        (_database, Model, Diary, _redis) = (database, model, new ToolDiary(database), redis);
        var connections = new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 20 };
        _settings = new Dictionary<string, string>(model.Settings)
        {
            ["ConnectionStrings:Postgres"] = connections.ConnectionString,
            ["Platform:MasterKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["RateLimits:Enabled"] = "false",
            ["Runs:MaxConcurrentPerUser"] = "100",
            ["Runs:MaxTokens"] = "100000000",
        };
        if (redis is not null)
        {
            _settings["ConnectionStrings:Redis"] = redis.ConnectionString;
        }
    }

    public TestDatabase Database => _database;

    public FakeModelServer Model { get; }

    public ToolDiary Diary { get; }

    public static async Task<NodeCluster> CreateAsync(bool withRedis = false) =>
        await CreateAsync(await TestDatabase.CreateAsync(), withRedis);

    public static async Task<NodeCluster> CreateAsync(TestDatabase database, bool withRedis)
    {
        var redis = withRedis ? await RedisServer.CreateAsync() : null;
        var cluster = new NodeCluster(database, await FakeModelServer.StartAsync(), redis);
        await cluster.Diary.CreateAsync();
        return cluster;
    }

    /// <param name="more">Settings of this node alone.</param>
    public async Task<Node> StartNodeAsync(IReadOnlyDictionary<string, string>? more = null)
    {
        var node = new Node(_settings.Concat(more ?? new Dictionary<string, string>()).ToDictionary());
        lock (_nodes)
        {
            _nodes.Add(node);
        }

        await node.StartAsync();
        return node;
    }

    /// <summary>Nodes that start at the same moment.</summary>
    public Task<Node[]> StartNodesAsync(int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => StartNodeAsync()));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        await Model.DisposeAsync();
        await _database.DisposeAsync();
    }
}
