using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Import;

internal static partial class SchemaOrgSalary
{
    private const int CurrencyLength = 3;

    public static Salary? Read(JsonNode? salary)
    {
        if (salary is not JsonObject amount)
        {
            return salary.Text() is { } text ? Read(text) : null;
        }

        var value = amount["value"].First() ?? amount;
        var range = value as JsonObject;
        var (min, max) = (Number(range?["minValue"]), Number(range?["maxValue"]));
        var single = min is null && max is null ? Number(range is null ? value : range["value"]) : null;
        var currency = (amount["currency"] ?? range?["currency"]).Text();
        return (min ?? max ?? single) is null
            ? null
            : new Salary
            {
                Min = min ?? single,
                Max = max >= (min ?? 0) ? max : null,
                Currency = currency is { Length: CurrencyLength } ? currency.ToUpperInvariant() : null,
                Period = PeriodIn((range?["unitText"] ?? amount["unitText"]).Text()),
                Origin = SalaryOrigin.Structured,
            };
    }

    private static Salary? Read(string text) =>
        Amount().IsMatch(text) ? new Salary { Raw = text, Origin = SalaryOrigin.Text } : null;

    private static SalaryPeriod? PeriodIn(string? unit) => unit?.ToUpperInvariant() switch
    {
        "HOUR" or "HOURLY" => SalaryPeriod.Hour,
        "DAY" or "DAILY" => SalaryPeriod.Day,
        "WEEK" or "WEEKLY" => SalaryPeriod.Week,
        "MONTH" or "MONTHLY" => SalaryPeriod.Month,
        "YEAR" or "YEARLY" or "ANNUAL" => SalaryPeriod.Year,
        _ => null,
    };

    /// <summary>
    /// A number, or one with a currency and marks between its thousands. Nought is how programs write that nobody said.
    /// </summary>
    private static decimal? Number(JsonNode? node)
    {
        var parts = OneNumber().Match(node.Text() ?? "").Groups;
        var whole = string.Concat(parts["whole"].Value.Where(char.IsAsciiDigit));
        return decimal.TryParse(
            $"{whole}.{parts["fraction"].Value}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? number
            : null;
    }

    [GeneratedRegex(
        @"^[^0-9]*(?<whole>[0-9]{1,3}(?<mark>[.,'’ ])[0-9]{3}(?:\k<mark>[0-9]{3})*|[0-9]+)(?:[.,](?<fraction>[0-9]+))?[^0-9]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OneNumber();

    [GeneratedRegex(@"\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
