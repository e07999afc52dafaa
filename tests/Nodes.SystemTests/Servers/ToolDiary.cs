using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests.Servers;

/// <summary>What the tools of all nodes did.</summary>
internal sealed class ToolDiary(TestDatabase database)
{
    public async Task CreateAsync()
    {
        await using var create = database.DataSource.CreateCommand(
            "CREATE TABLE tool_calls (tool text NOT NULL, note text NOT NULL, pid int NOT NULL)");
        await create.ExecuteNonQueryAsync();
    }

    public async Task<List<ToolCall>> ReadAsync()
    {
        await using var select = database.DataSource.CreateCommand("SELECT tool, note, pid FROM tool_calls");
        await using var reader = await select.ExecuteReaderAsync();
        var calls = new List<ToolCall>();
        while (await reader.ReadAsync())
        {
            calls.Add(new ToolCall(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        }

        return calls;
    }

    /// <summary>How often tools were called with this note.</summary>
    public async Task<int> CountAsync(string note) => (await ReadAsync()).Count(call => call.Note == note);
}

/// <param name="Pid">The process that made the call.</param>
internal sealed record ToolCall(string Tool, string Note, int Pid);
