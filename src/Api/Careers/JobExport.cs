using System.Globalization;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

internal enum JobExportFormat
{
    Csv,
    Json,
}

/// <summary>Writes jobs while they are read: not all of them are ever in memory.</summary>
internal static class JobExport
{
    public const string Csv = "text/csv";
    public const string Json = "application/json";

    private const string Columns =
        "title,company,location,remote,status,score,url,source,posted,next_action,added,notes,description";

    private static readonly JsonSerializerOptions Options = Indented();

    public static PushStreamHttpResult Of(IAsyncEnumerable<JobDto> jobs, JobExportFormat format, CancellationToken cancellationToken) =>
        format == JobExportFormat.Csv
            ? TypedResults.Stream(body => WriteCsvAsync(jobs, body, cancellationToken), Csv, "jobs.csv")
            : TypedResults.Stream(body => JsonSerializer.SerializeAsync(body, jobs, Options, cancellationToken), Json, "jobs.json");

    private static async Task WriteCsvAsync(IAsyncEnumerable<JobDto> jobs, Stream body, CancellationToken cancellationToken)
    {
        // Spreadsheets take a file for Unicode only when it begins so.
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync($"{Columns}\r\n");
        await foreach (var job in jobs.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync($"{string.Join(',', FieldsOf(job).Select(Quoted))}\r\n");
        }
    }

    private static IEnumerable<string?> FieldsOf(JobDto job) =>
    [
        job.Title,
        job.Company,
        string.Join("; ", job.Details.Locations.Select(location => location.Raw)),
        NameOf(job.RemoteMode),
        NameOf(job.Status),
        job.Score?.ToString(CultureInfo.InvariantCulture),
        job.Url,
        job.Source,
        job.PostedAt?.ToString("O", CultureInfo.InvariantCulture),
        job.NextActionOn?.ToString("O", CultureInfo.InvariantCulture),
        job.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
        job.Notes,
        job.Description,
    ];

    /// <summary>What begins like a formula must not become one in a spreadsheet.</summary>
    private static string Quoted(string? field)
    {
        var text = field is { Length: > 0 } && "=+-@\t\r".Contains(field[0], StringComparison.Ordinal) ? $"'{field}" : field ?? "";
        return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string NameOf<TEnum>(TEnum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{value}");

    private static JsonSerializerOptions Indented()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };
        JsonSetup.Configure(options);
        return options;
    }
}
