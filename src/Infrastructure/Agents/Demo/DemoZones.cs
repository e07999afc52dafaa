namespace AssistantPlatform.Infrastructure.Agents.Demo;

/// <summary>Recognises places in a question: IANA names, their cities, and what people say instead.</summary>
internal static class DemoZones
{
    private static readonly Dictionary<string, string> Nicknames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = "UTC",
        ["GMT"] = "UTC",
        ["Zürich"] = "Europe/Zurich",
        ["Switzerland"] = "Europe/Zurich",
        ["Geneva"] = "Europe/Zurich",
        ["Germany"] = "Europe/Berlin",
        ["Munich"] = "Europe/Berlin",
        ["Frankfurt"] = "Europe/Berlin",
        ["Hamburg"] = "Europe/Berlin",
        ["France"] = "Europe/Paris",
        ["England"] = "Europe/London",
        ["Italy"] = "Europe/Rome",
        ["Milan"] = "Europe/Rome",
        ["Spain"] = "Europe/Madrid",
        ["Barcelona"] = "Europe/Madrid",
        ["Japan"] = "Asia/Tokyo",
        ["東京"] = "Asia/Tokyo",
        ["Kyoto"] = "Asia/Tokyo",
        ["Beijing"] = "Asia/Shanghai",
        ["China"] = "Asia/Shanghai",
        ["India"] = "Asia/Kolkata",
        ["Delhi"] = "Asia/Kolkata",
        ["Mumbai"] = "Asia/Kolkata",
        ["Bangalore"] = "Asia/Kolkata",
        ["Korea"] = "Asia/Seoul",
        ["NYC"] = "America/New_York",
        ["Boston"] = "America/New_York",
        ["Washington"] = "America/New_York",
        ["Miami"] = "America/New_York",
        ["San Francisco"] = "America/Los_Angeles",
        ["Seattle"] = "America/Los_Angeles",
        ["California"] = "America/Los_Angeles",
        ["Brazil"] = "America/Sao_Paulo",
    };

    private static readonly Lazy<Dictionary<string, string>> ByPlace = new(NamePlaces);

    /// <summary>Zones in the order in which they are named, each once.</summary>
    public static IEnumerable<string> NamedIn(string text) =>
        ByPlace.Value
            .Select(place => (Zone: place.Value, At: PositionOf(place.Key, text)))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .Select(found => found.Zone)
            .Distinct();

    private static Dictionary<string, string> NamePlaces()
    {
        var places = new Dictionary<string, string>(Nicknames, StringComparer.OrdinalIgnoreCase);
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Where(zone => zone.Id.Contains('/')))
        {
            places.TryAdd(zone.Id, zone.Id);
            places.TryAdd(zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' '), zone.Id);
        }

        return places;
    }

    private static int PositionOf(string place, string text)
    {
        var at = text.IndexOf(place, StringComparison.OrdinalIgnoreCase);
        var end = at + place.Length;
        var isWord = at >= 0
            && (at == 0 || !char.IsAsciiLetter(text[at - 1]))
            && (end == text.Length || !char.IsAsciiLetter(text[end]));
        return isWord ? at : -1;
    }
}
