using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Common;

/// <summary>
/// Requests of one operation that are mostly wrong: made from its schema in the document, then bent. The same seed makes
/// the same requests.
/// </summary>
internal sealed class HostileRequests(JsonElement document, ApiOperation operation, IReadOnlyList<Guid> knownIds, int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "0", "-1", "null", "true", "1e999", "9223372036854775808", "' OR 1=1 --", "%00", "..%2f..%2fetc", "{{7*7}}",
        "\u001b[31m", "a\r\nb", "\u202egnp.exe", "\U0001F600", "e\u0301", "\ufeff", "\uffff", "a\0b", "ann@example.com",
        "2026-02-30T25:61:61Z", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+14:00", "WyIwIl0", "bnVsbA",
        ApiFactory.Password, new string('a', 300), new string('\u00e4', 70_000),
    ];

    private static readonly string[] Literals =
    [
        "null", "true", "[]", "{}", "[null]", "-1", "0", "1e999", "1.5", "9223372036854775808", "\"\"", "\"\\u0000\"",
        "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "{\"a\":1,\"a\":2}",
        new string('[', 100) + new string(']', 100), new string('[', 5000),
    ];

    private static readonly string?[] ContentTypes =
        ["application/json", "application/json; charset=utf-16", "text/plain", "application/x-www-form-urlencoded", "", null];

    private const string Form = "multipart/form-data; boundary=b";

    private readonly Random _random = new(seed);

    private JsonElement Content => Declaration().GetProperty("requestBody").GetProperty("content");

    private bool TakesForm => !Content.TryGetProperty("application/json", out _);

    public HttpRequestMessage Next()
    {
        var request = new HttpRequestMessage(operation.Method, Address());
        foreach (var name in ParametersIn("header").Append("If-Match").Where(_ => Chance(0.3)))
        {
            request.Headers.TryAddWithoutValidation(name, Header());
        }

        if (operation.HasBody && Chance(0.97))
        {
            request.Content = new ByteArrayContent(Body());
            var contentType = !Chance(0.9) ? Pick(ContentTypes) : TakesForm ? Form : ContentTypes[0];
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return request;
    }

    private string Address()
    {
        // A path with NUL does not even come as far as the platform.
        var id = Chance(0.8) ? Pick(knownIds).ToString() : Text(100).Replace("\0", "", StringComparison.Ordinal);
        var path = operation.Path.Replace("{id}", Uri.EscapeDataString(id), StringComparison.Ordinal);
        var query = ParametersIn("query").Where(_ => Chance(0.6)).Select(name => $"{name}={Uri.EscapeDataString(Text(1000))}");
        return $"{path}?{string.Join('&', query)}";
    }

    private byte[] Body()
    {
        var body = Encoding.UTF8.GetBytes(
            TakesForm ? FormBody() : Value(Content.GetProperty("application/json").GetProperty("schema"), depth: 0));
        if (Chance(0.1))
        {
            return body[.._random.Next(body.Length + 1)];
        }

        if (Chance(0.1) && body.Length > 0)
        {
            body[_random.Next(body.Length)] = (byte)_random.Next(256);
        }

        return body;
    }

    private string FormBody() => string.Concat(Enumerable.Range(0, _random.Next(3)).Select(_ =>
        $"--b\r\nContent-Disposition: form-data; name=file; filename=\"{Text(300)}\"\r\n\r\n{Text(100_000)}\r\n")) + "--b--\r\n";

    private string Value(JsonElement schema, int depth)
    {
        if (Chance(0.15) || depth > 5)
        {
            return Pick(Literals);
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Value(Named(reference.GetString()!.Split('/')[^1]), depth + 1);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return Value(Pick([.. choices.EnumerateArray()]), depth + 1);
        }

        if (schema.TryGetProperty("enum", out var names) && Chance(0.7))
        {
            return Pick([.. names.EnumerateArray()]).GetRawText();
        }

        return Types(schema) switch
        {
            var types when types.Contains("object") && schema.TryGetProperty("properties", out var members) =>
                Members(members, depth),
            var types when types.Contains("array") && schema.TryGetProperty("items", out var items) =>
                $"[{string.Join(',', Enumerable.Range(0, _random.Next(4)).Select(_ => Value(items, depth + 1)))}]",
            var types when types.Contains("boolean") => Pick<string>(["true", "false", "null"]),
            var types when types.Contains("integer") => Pick<string>(["0", "1", "-1", "50", "2147483648"]),
            _ when schema.TryGetProperty("format", out var format) && format.GetString() == "uuid" && Chance(0.8) =>
                $"\"{Pick(knownIds)}\"",
            _ => JsonSerializer.Serialize(Text(100_000)),
        };
    }

    private string Members(JsonElement members, int depth)
    {
        var written = members.EnumerateObject().Where(_ => Chance(0.85))
            .Select(member => $"\"{member.Name}\":{Value(member.Value, depth + 1)}").ToList();
        if (Chance(0.2))
        {
            written.Add($"\"role\":\"administrator\",\"id\":{Pick(Literals)}");
        }

        return $"{{{string.Join(',', written)}}}";
    }

    private static List<string> Types(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(name => name.GetString()!)]
        : [type.GetString()!];

    private JsonElement Declaration() => document.GetProperty("paths").GetProperty(operation.Path)
        .GetProperty(operation.Method.Method.ToLowerInvariant());

    private JsonElement Named(string schema) =>
        document.GetProperty("components").GetProperty("schemas").GetProperty(schema);

    private List<string> ParametersIn(string place) => !Declaration().TryGetProperty("parameters", out var parameters)
        ? []
        : [.. parameters.EnumerateArray()
            .Where(parameter => parameter.Text("in") == place)
            .Select(parameter => parameter.Text("name"))];

    private string Header() => new([.. Text(1000).Where(character => character is >= ' ' and <= '~')]);

    private string Text(int maxLength) => Pick(Texts) is var text && text.Length <= maxLength ? text : text[..maxLength];

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
