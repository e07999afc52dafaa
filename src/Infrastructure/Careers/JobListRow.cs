using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Careers;

/// <summary>What lists read of a job: of what is stored as JSON the parts that are shown, and no long text.</summary>
internal static class JobListRow
{
    private const int AfterColumns = 18;

    private static readonly string Columns = $"""
        id, source, {TextsIn("sources", "name")}, title, company, url, remote_mode,
        {TextsIn("details -> 'locations'", "raw")}, details -> 'salary', posted_at, status,
        CASE status WHEN 'archived' THEN history -> -1 ->> 'from' END, score, next_action_on, created_at, updated_at
        """;

    private static readonly string ColumnsAndHighlights = $"{Columns}, {JobHighlights.Title}, {JobHighlights.Description}";

    public static string ColumnsOf(JobSelection selection) => selection.HasHighlights ? ColumnsAndHighlights : Columns;

    public static JobSummaryDto Read(NpgsqlDataReader row, bool hasHighlights)
    {
        var status = SnakeCaseNames.ValueOf<JobStatus>(row.GetString(12));
        return new JobSummaryDto(
            row.GetGuid(0),
            row.GetString(1),
            TextsOf(row, 2),
            row.GetString(4),
            row.GetString(5),
            TextOf(row, 6),
            ValueOf<RemoteMode>(row, 7),
            TextsOf(row, 8),
            row.IsDBNull(10) ? null : StoredJson.Read<Salary?>(row.GetFieldValue<byte[]>(10)),
            row.IsDBNull(11) ? null : row.GetFieldValue<DateTimeOffset>(11),
            status,
            Job.NextStatusesOf(status, ValueOf<JobStatus>(row, 13)),
            row.IsDBNull(14) ? null : row.GetInt32(14),
            row.IsDBNull(15) ? null : row.GetFieldValue<DateOnly>(15),
            row.GetFieldValue<DateTimeOffset>(16),
            row.GetFieldValue<DateTimeOffset>(17),
            hasHighlights ? JobHighlights.Of(row.GetString(AfterColumns), row.GetString(AfterColumns + 1)) : null);
    }

    // Most have one, and both PostgreSQL and the reader are done with a text long before they are with an array.
    private static string TextsIn(string list, string member) => $"""
        {list} -> 0 ->> '{member}',
        CASE WHEN {list} -> 1 IS NOT NULL THEN ARRAY(SELECT item ->> '{member}' FROM jsonb_array_elements({list}) item) END
        """;

    private static string[] TextsOf(NpgsqlDataReader row, int column) => TextOf(row, column) switch
    {
        _ when !row.IsDBNull(column + 1) => row.GetFieldValue<string[]>(column + 1),
        { } only => [only],
        null => [],
    };

    private static string? TextOf(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static TEnum? ValueOf<TEnum>(NpgsqlDataReader row, int column)
        where TEnum : struct, Enum => TextOf(row, column) is { } name ? SnakeCaseNames.ValueOf<TEnum>(name) : null;
}
