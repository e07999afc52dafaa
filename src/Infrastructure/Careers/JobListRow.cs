using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Careers;

/// <summary>What lists read of a job: of what is stored as JSON the parts that are shown, and no long text.</summary>
internal static class JobListRow
{
    private const string Columns = """
        id, source, ARRAY(SELECT found ->> 'name' FROM jsonb_array_elements(sources) found), title, company, url, remote_mode,
        ARRAY(SELECT place ->> 'raw' FROM jsonb_array_elements(details -> 'locations') place), details -> 'salary', posted_at, status,
        CASE status WHEN 'archived' THEN history -> -1 ->> 'from' END, score, next_action_on, created_at, updated_at
        """;

    private const int AfterColumns = 16;

    private static readonly string ColumnsAndHighlights = $"{Columns}, {JobHighlights.Title}, {JobHighlights.Description}";

    public static string ColumnsOf(JobSelection selection) => selection.HasHighlights ? ColumnsAndHighlights : Columns;

    public static JobSummaryDto Read(NpgsqlDataReader row, bool hasHighlights)
    {
        var status = SnakeCaseNames.ValueOf<JobStatus>(row.GetString(10));
        return new JobSummaryDto(
            row.GetGuid(0),
            row.GetString(1),
            row.GetFieldValue<string[]>(2),
            row.GetString(3),
            row.GetString(4),
            TextOf(row, 5),
            ValueOf<RemoteMode>(row, 6),
            row.GetFieldValue<string[]>(7),
            row.IsDBNull(8) ? null : StoredJson.Read<Salary?>(row.GetFieldValue<byte[]>(8)),
            row.GetFieldValue<DateTimeOffset?>(9),
            status,
            Job.NextStatusesOf(status, ValueOf<JobStatus>(row, 11)),
            row.GetFieldValue<int?>(12),
            row.GetFieldValue<DateOnly?>(13),
            row.GetFieldValue<DateTimeOffset>(14),
            row.GetFieldValue<DateTimeOffset>(15),
            hasHighlights ? JobHighlights.Of(row.GetString(AfterColumns), row.GetString(AfterColumns + 1)) : null);
    }

    private static string? TextOf(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static TEnum? ValueOf<TEnum>(NpgsqlDataReader row, int column)
        where TEnum : struct, Enum => TextOf(row, column) is { } name ? SnakeCaseNames.ValueOf<TEnum>(name) : null;
}
