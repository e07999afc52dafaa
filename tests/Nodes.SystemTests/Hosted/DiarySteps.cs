using AssistantPlatform.Domain.Common;
using Npgsql;

namespace AssistantPlatform.Nodes.SystemTests.Hosted;

/// <summary>Steps that leave a row each in the cluster's database.</summary>
/// <param name="once">A step whose row is there is not taken again.</param>
internal sealed class DiarySteps(NpgsqlDataSource database, bool once)
{
    public const string First = "first";
    public const string Second = "second";

    public async Task<Result<DiaryOutput>> TakeAsync(DiaryInput input, CancellationToken cancellationToken)
    {
        if (await TakeAsync(First, input.Note))
        {
            await Task.Delay(input.Milliseconds, cancellationToken);
        }

        await TakeAsync(Second, input.Note);
        return new DiaryOutput(input.Note);
    }

    private async Task<bool> TakeAsync(string step, string note)
    {
        await using var insert = database.CreateCommand("""
            INSERT INTO tool_calls (tool, note, pid)
            SELECT $1, $2, $3 WHERE NOT $4 OR NOT EXISTS (SELECT FROM tool_calls WHERE tool = $1 AND note = $2)
            """);
        insert.Parameters.Add(new() { Value = step });
        insert.Parameters.Add(new() { Value = note });
        insert.Parameters.Add(new() { Value = Environment.ProcessId });
        insert.Parameters.Add(new() { Value = once });
        return await insert.ExecuteNonQueryAsync(CancellationToken.None) == 1;
    }
}
