using System.Text.Json;
using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests;

/// <summary>Everything the API answers to, as its document says: what is new there is tested without being named here.</summary>
internal static class ApiDocument
{
    public static JsonDocument Read() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(TestDirectories.Checkout, "src", "Api", "openapi", "v1.json")));

    public static IReadOnlyList<ApiOperation> Operations()
    {
        using var document = Read();
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new ApiOperation(
                   operation.Value.GetProperty("operationId").GetString()!,
                   new HttpMethod(operation.Name.ToUpperInvariant()),
                   path.Name,
                   operation.Value.TryGetProperty("requestBody", out _),
                   [.. SchemesOf(operation.Value)]),
        ];
    }

    private static IEnumerable<string> SchemesOf(JsonElement operation) => operation.GetProperty("security").EnumerateArray()
        .SelectMany(scheme => scheme.EnumerateObject()).Select(scheme => scheme.Name);
}

/// <param name="Schemes">The credentials it takes; none when it is open to all.</param>
internal sealed partial record ApiOperation(
    string Id, HttpMethod Method, string Path, bool HasBody, IReadOnlyList<string> Schemes)
{
    /// <summary>What the path names: things of people by their ids, things of the platform by name.</summary>
    public IEnumerable<string> Parameters => Placeholder().Matches(Path).Select(match => match.Groups["name"].Value);

    /// <summary>Who may administer the platform may call it, and nobody else.</summary>
    public bool IsAdministration => Path.StartsWith("/api/v1/admin/", StringComparison.Ordinal);

    public string PathWith(Guid id) => Path.Replace("{id}", id.ToString(), StringComparison.Ordinal);

    public override string ToString() => Id;

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Placeholder();
}
