using AssistantPlatform.Application.Pipelines.Schedules;
using Cronos;

namespace AssistantPlatform.Infrastructure.Pipelines;

internal sealed class CronosCalendar : ICronCalendar
{
    /// <summary>The library also knows words such as <c>@daily</c>, which say less than they seem to.</summary>
    public bool IsCron(string cron) => cron[0] != '@' && CronExpression.TryParse(cron, out _);

    public bool IsTimeZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    public DateTimeOffset? Next(string cron, string timeZone, DateTimeOffset after) =>
        CronExpression.Parse(cron).GetNextOccurrence(after, ZoneOf(timeZone))?.ToUniversalTime();

    public IEnumerable<DateTimeOffset> Between(string cron, string timeZone, DateTimeOffset from, DateTimeOffset to) =>
        CronExpression.Parse(cron).GetOccurrences(from, to, ZoneOf(timeZone)).Select(at => at.ToUniversalTime());

    private static TimeZoneInfo ZoneOf(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);
}
