using System.Text.Json.Nodes;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.Careers.Import;

internal static class SchemaOrgPlace
{
    private const int CountryCodeLength = 2;

    public static JobLocation? Read(JsonNode? place)
    {
        var address = place is JsonObject item ? item["address"].First() ?? item["name"] : place;
        return address is JsonObject parts ? Read(parts) : address.Text() is { } raw ? new JobLocation(raw) : null;
    }

    private static JobLocation? Read(JsonObject address)
    {
        var country = address["addressCountry"].First();
        var (city, region) = (address["addressLocality"].Text(), address["addressRegion"].Text());
        var nation = (country is JsonObject named ? named["name"] : country).Text();
        var raw = string.Join(", ", new[] { city, region, nation }.OfType<string>().Distinct());
        return raw.Length == 0
            ? null
            : new JobLocation(raw, city, region, nation is { Length: CountryCodeLength } ? nation.ToUpperInvariant() : null);
    }
}
