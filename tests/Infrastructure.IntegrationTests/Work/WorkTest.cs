using AssistantPlatform.Tests.Common;
using Npgsql;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

/// <summary>Gives each test a database, a data directory and as many nodes as it wants.</summary>
[CancelAfter(60_000)]
internal abstract class WorkTest
{
    private readonly List<WorkNode> _nodes = [];
    private DirectoryInfo _directory = null!;

    protected TestDatabase Database { get; private set; } = null!;

    protected WorkDiary Diary { get; private set; } = null!;

    protected string DataDirectory => _directory.FullName;

    [SetUp]
    public async Task Prepare()
    {
        Database = await TestDatabase.CreateAsync();
        Diary = new WorkDiary();
        _directory = Directory.CreateTempSubdirectory("work-");
    }

    [TearDown]
    public async Task CleanUp()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        _nodes.Clear();
        await Database.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    protected async Task<WorkNode> StartNodeAsync(TimeProvider? clock = null)
    {
        var node = await WorkNode.StartAsync(Database, DataDirectory, Diary, clock);
        _nodes.Add(node);
        return node;
    }

    /// <summary>What no use case does: an item as another version or a fault would have left it.</summary>
    protected Task InsertAsync(string lane, string type, string payload, int attempt = 0, string? nodeId = null) => ExecuteAsync(
        """
        INSERT INTO work.items (id, lane, type, payload, attempt, created_at, due_at, node_id, boot_id)
        VALUES (gen_random_uuid(), @lane, @type, @payload::jsonb, @attempt, now(),
            CASE WHEN @node IS NULL THEN now() ELSE now() + interval '1 hour' END, @node,
            CASE WHEN @node IS NULL THEN NULL ELSE gen_random_uuid() END)
        """,
        new NpgsqlParameter("lane", lane),
        new NpgsqlParameter("type", type),
        new NpgsqlParameter("payload", payload),
        new NpgsqlParameter("attempt", attempt),
        new NpgsqlParameter<string?>("node", nodeId));

    protected async Task ExecuteAsync(string statement, params NpgsqlParameter[] parameters)
    {
        await using var command = Database.DataSource.CreateCommand(statement);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync();
    }

    protected async Task<T> QueryAsync<T>(string query)
    {
        await using var command = Database.DataSource.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Asks until the answer is yes; the deadline ends a wait for what never comes.</summary>
    protected async Task UntilAsync(string condition, CancellationToken deadline)
    {
        while (!await QueryAsync<bool>($"SELECT {condition}"))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), deadline);
        }
    }

    protected Task UntilNothingIsLeftAsync(CancellationToken deadline) =>
        UntilAsync("NOT EXISTS (SELECT FROM work.items)", deadline);
}
