namespace AssistantPlatform.Application.Pipelines.Schedules;

/// <summary>
/// Tells the times that a cron expression of five fields names in a time zone. An hour that the clocks leave out in spring
/// is made up for at its end. An hour that comes twice in autumn counts once for expressions that name hours or minutes, and
/// twice for those that run at intervals.
/// </summary>
public interface ICronCalendar
{
    bool IsCron(string cron);

    bool IsTimeZone(string name);

    /// <summary>The first occurrence after a moment; null when there is none. Cron and zone are known to be good.</summary>
    DateTimeOffset? Next(string cron, string timeZone, DateTimeOffset after);

    /// <summary>The occurrences from a moment on, up to another, in order.</summary>
    IEnumerable<DateTimeOffset> Between(string cron, string timeZone, DateTimeOffset from, DateTimeOffset to);
}
