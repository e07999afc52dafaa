using System.ComponentModel;
using System.Globalization;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents.Tools;

internal sealed class ClockTools(TimeProvider clock) : IToolset
{
    [Tool("current_datetime", ReadOnly = true)]
    [Description("Tells the current date, time and day of the week in a time zone.")]
    public Result<string> CurrentDateTime(
        [Description("IANA name such as Europe/Zurich; UTC when left out.")] string? timeZone = null)
    {
        var name = string.IsNullOrWhiteSpace(timeZone) ? "UTC" : timeZone.Trim();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return AgentErrors.TimeZoneUnknown;
        }

        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);
        return string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd'T'HH:mm:sszzz} ({now:dddd}), {name}");
    }
}
