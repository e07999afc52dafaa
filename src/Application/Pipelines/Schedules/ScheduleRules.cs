using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines.Schedules;

internal static class ScheduleRules
{
    public static IRuleBuilderOptions<T, string?> IsScheduleName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(Schedule.NameMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, string?> IsCron<T>(this IRuleBuilder<T, string?> rule, ICronCalendar calendar) =>
        rule.Must(cron => cron is { Length: > 0 and <= Schedule.CronMaxLength } && calendar.IsCron(cron))
        .WithMessage("Write five fields: minute, hour, day of month, month, day of week; '0 8 * * 1-5' is 08:00 on weekdays.");

    public static IRuleBuilderOptions<T, string?> IsTimeZone<T>(this IRuleBuilder<T, string?> rule, ICronCalendar calendar) =>
        rule.Must(zone => zone is { Length: > 0 and <= Schedule.TimeZoneMaxLength } && calendar.IsTimeZone(zone))
        .WithMessage("Use an IANA name such as Europe/Zurich, Asia/Tokyo or UTC.");
}
