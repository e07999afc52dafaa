using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace AssistantPlatform.Bench.Raw;

/// <summary>Lists and searches jobs: one statement, whose rows go to the socket as they come.</summary>
internal sealed class RawJobs(NpgsqlDataSource database)
{
    private const int FlushSize = 16 * 1024;

    private const string Columns = """
        id, source, title, company, url, remote_mode, location, salary, posted_at, status, score, next_action_on, created_at,
        updated_at
        """;

    // The words are the second parameter.
    private const string Marks = """
        , ts_headline('english', title, websearch_to_tsquery('english', $2), 'HighlightAll=true') AS in_title,
        ts_headline(
            'english', description, websearch_to_tsquery('english', $2), 'MaxFragments=1, MaxWords=30, MinWords=12') AS in_description
        """;

    public async Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        await using var command = database.CreateCommand();
        var marks = query.ContainsKey("highlights") ? Marks : "";
        var sql = new StringBuilder($"SELECT {Columns}{marks} FROM raw.jobs WHERE owner_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = Guid.Parse(query["owner"]!) });
        Add("search @@ websearch_to_tsquery('english', {0})", query["q"]);
        Add("status = {0}", query["status"]);
        Add("remote_mode = {0}", query["remoteMode"]);
        sql.Append(query["sort"] == "score" ? " ORDER BY score DESC NULLS LAST, id DESC" : " ORDER BY id DESC");
        sql.Append(" LIMIT 50");
        command.CommandText = sql.ToString();
        await WriteAsync(command, context.Response);

        void Add(string condition, string? value)
        {
            if (value is not null)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
                sql.Append(" AND ").AppendFormat(CultureInfo.InvariantCulture, condition, $"${command.Parameters.Count}");
            }
        }
    }

    private static async Task WriteAsync(NpgsqlCommand command, HttpResponse response)
    {
        await using var rows = await command.ExecuteReaderAsync();
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartArray();
        while (await rows.ReadAsync())
        {
            json.WriteStartObject();
            for (var column = 0; column < rows.FieldCount; column++)
            {
                json.WritePropertyName(rows.GetName(column));
                Write(json, rows, column);
            }

            json.WriteEndObject();
            if (json.BytesPending > FlushSize)
            {
                await json.FlushAsync();
            }
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, NpgsqlDataReader rows, int column)
    {
        switch (rows.GetValue(column))
        {
            case Guid id:
                json.WriteStringValue(id);
                break;
            case DateTime moment:
                json.WriteStringValue(moment);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
