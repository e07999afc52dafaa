using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests;

/// <summary>Everything the API answers to, as its document says: what is new there is tested without being named here.</summary>
internal static class ApiDocument
{
    public static IReadOnlyList<ApiOperation> Operations()
    {
        var file = Path.Combine(TestDirectories.Checkout, "src", "Api", "openapi", "v1.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
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
internal sealed record ApiOperation(string Id, HttpMethod Method, string Path, bool HasBody, IReadOnlyList<string> Schemes)
{
    public string PathWith(Guid id) => Path.Replace("{id}", id.ToString(), StringComparison.Ordinal);

    public override string ToString() => Id;
}
