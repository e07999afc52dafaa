using System.Globalization;
using AssistantPlatform.Application.Agents;
using AssistantPlatform.Application.Agents.Tools;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Application.UnitTests.Agents;

public sealed class ClockToolsTests
{
    [TestCase("2026-07-01T22:30:00Z", "Europe/Zurich", "2026-07-02T00:30:00+02:00 (Thursday), Europe/Zurich")]
    [TestCase("2026-01-01T22:30:00Z", "Europe/Zurich", "2026-01-01T23:30:00+01:00 (Thursday), Europe/Zurich")]
    [TestCase("2026-03-29T00:59:59Z", "Europe/Zurich", "2026-03-29T01:59:59+01:00 (Sunday), Europe/Zurich")]
    [TestCase("2026-03-29T01:00:00Z", "Europe/Zurich", "2026-03-29T03:00:00+02:00 (Sunday), Europe/Zurich")]
    [TestCase("2026-07-01T22:30:00Z", "Asia/Kolkata", "2026-07-02T04:00:00+05:30 (Thursday), Asia/Kolkata")]
    [TestCase("2026-11-01T05:30:00Z", "America/New_York", "2026-11-01T01:30:00-04:00 (Sunday), America/New_York")]
    [TestCase("2026-11-01T06:30:00Z", "America/New_York", "2026-11-01T01:30:00-05:00 (Sunday), America/New_York")]
    [TestCase("2026-07-01T22:30:00Z", null, "2026-07-01T22:30:00+00:00 (Wednesday), UTC")]
    [TestCase("2026-07-01T22:30:00Z", " ", "2026-07-01T22:30:00+00:00 (Wednesday), UTC")]
    public void Tells_the_time_of_the_zone(string now, string? zone, string expected)
    {
        var clock = new ClockTools(new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

        Assert.That(clock.CurrentDateTime(zone).Value, Is.EqualTo(expected));
    }

    [TestCase("Mars/Olympus")]
    [TestCase("../../etc/passwd")]
    public void Says_how_zones_are_named_when_it_knows_none_of_that_name(string zone)
    {
        var clock = new ClockTools(new FakeTimeProvider());

        Assert.That(clock.CurrentDateTime(zone).Error, Is.EqualTo(AgentErrors.TimeZoneUnknown));
    }
}
