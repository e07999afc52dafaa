using Npgsql;

namespace AssistantPlatform.Tests.Common;

/// <summary>Looks through every table that there is, so that a new one is looked through as well.</summary>
public static class StoredTraces
{
    private const string Tables = """
        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
        """;

    /// <summary>The tables with a row in which this text stands, however it is written.</summary>
    public static async Task<List<string>> TablesWithAsync(this TestDatabase database, string text)
    {
        var found = new List<string>();
        foreach (var table in await ReadAsync(database.DataSource, Tables))
        {
            await using var command = database.DataSource.CreateCommand(
                $"SELECT EXISTS (SELECT FROM {table} candidate WHERE candidate::text ILIKE '%' || @text || '%')");
            command.Parameters.AddWithValue("text", text);
            if ((bool)(await command.ExecuteScalarAsync())!)
            {
                found.Add(table);
            }
        }

        return found;
    }

    private static async Task<List<string>> ReadAsync(NpgsqlDataSource database, string query)
    {
        var rows = new List<string>();
        await using var command = database.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
