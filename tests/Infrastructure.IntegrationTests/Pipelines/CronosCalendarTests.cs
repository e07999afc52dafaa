using System.Globalization;
using AssistantPlatform.Infrastructure.Pipelines;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Pipelines;

internal sealed class CronosCalendarTests
{
    private const string Zurich = "Europe/Zurich";

    private readonly CronosCalendar _calendar = new();

    [TestCase("0 8 * * 1-5", true)]
    [TestCase("*/5 * * * *", true)]
    [TestCase("0 0 L * *", true)]
    [TestCase("@daily", false)]
    [TestCase("* * * * * *", false)]
    [TestCase("60 * * * *", false)]
    [TestCase("every day", false)]
    public void Knows_a_cron_expression_of_five_fields(string cron, bool isCron) =>
        Assert.That(_calendar.IsCron(cron), Is.EqualTo(isCron));

    [TestCase("Europe/Zurich", true)]
    [TestCase("UTC", true)]
    [TestCase("Mars/Olympus", false)]
    [TestCase("../../etc/passwd", false)]
    [TestCase("W. Europe Standard Time", false)]
    public void Knows_a_time_zone_by_its_iana_name(string name, bool isTimeZone) =>
        Assert.That(_calendar.IsTimeZone(name), Is.EqualTo(isTimeZone));

    [Test]
    public void Makes_up_for_an_hour_that_is_left_out_in_spring() =>
        Assert.That(Between("30 2 * * *", "2026-03-28T00:00Z", "2026-03-31T00:00Z"), Is.EqualTo(
        [
            "2026-03-28T01:30Z", // 02:30 in winter
            "2026-03-29T01:00Z", // 03:00 in summer, for there is no 02:30
            "2026-03-30T00:30Z", // 02:30 in summer
        ]));

    [Test]
    public void Counts_an_hour_that_comes_twice_in_autumn_once_where_it_is_named() =>
        Assert.That(Between("30 2 * * *", "2026-10-24T00:00Z", "2026-10-27T00:00Z"), Is.EqualTo(
        [
            "2026-10-24T00:30Z", // 02:30 in summer
            "2026-10-25T00:30Z", // the first 02:30
            "2026-10-26T01:30Z", // 02:30 in winter
        ]));

    [Test]
    public void Counts_an_hour_that_comes_twice_in_autumn_twice_at_intervals() =>
        Assert.That(Between("*/30 * * * *", "2026-10-25T00:00Z", "2026-10-25T02:00Z"), Is.EqualTo(
            ["2026-10-25T00:00Z", "2026-10-25T00:30Z", "2026-10-25T01:00Z", "2026-10-25T01:30Z"]));

    [Test]
    public void Goes_on_after_an_occurrence_without_repeating_it() =>
        Assert.That(_calendar.Next("0 * * * *", Zurich, At("2026-06-01T12:00Z")), Is.EqualTo(At("2026-06-01T13:00Z")));

    [Test]
    public void Finds_no_occurrence_of_a_day_that_never_comes() =>
        Assert.That(_calendar.Next("0 0 30 2 *", Zurich, At("2026-06-01T12:00Z")), Is.Null);

    private IEnumerable<string> Between(string cron, string from, string to) =>
        _calendar.Between(cron, Zurich, At(from), At(to)).Select(at => $"{at:yyyy-MM-dd'T'HH:mm'Z'}");

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
