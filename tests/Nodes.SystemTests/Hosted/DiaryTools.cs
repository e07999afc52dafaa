using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Common;
using Npgsql;

namespace AssistantPlatform.Nodes.SystemTests.Hosted;

/// <summary>Tools whose calls leave a row each in the cluster's database, before they take their time.</summary>
internal sealed class DiaryTools(NpgsqlDataSource database) : IToolset
{
    public const string WriteDownTool = "write_down";
    public const string LookUpTool = "look_up";
    public const string PublishTool = "publish";

    [Tool(WriteDownTool)]
    public Task<Result<string>> WriteDown(string note, int milliseconds, CancellationToken cancellationToken) =>
        CallAsync(WriteDownTool, note, milliseconds, cancellationToken);

    [Tool(LookUpTool, ReadOnly = true)]
    public Task<Result<string>> LookUp(string note, int milliseconds, CancellationToken cancellationToken) =>
        CallAsync(LookUpTool, note, milliseconds, cancellationToken);

    [Tool(PublishTool, Traits = ToolTraits.SideEffects)]
    public Task<Result<string>> Publish(string note, int milliseconds, CancellationToken cancellationToken) =>
        CallAsync(PublishTool, note, milliseconds, cancellationToken);

    private async Task<Result<string>> CallAsync(
        string tool, string note, int milliseconds, CancellationToken cancellationToken)
    {
        await using (var insert = database.CreateCommand("INSERT INTO tool_calls (tool, note, pid) VALUES ($1, $2, $3)"))
        {
            insert.Parameters.Add(new() { Value = tool });
            insert.Parameters.Add(new() { Value = note });
            insert.Parameters.Add(new() { Value = Environment.ProcessId });
            await insert.ExecuteNonQueryAsync(CancellationToken.None);
        }

        await Task.Delay(milliseconds, cancellationToken);
        return "done";
    }
}
