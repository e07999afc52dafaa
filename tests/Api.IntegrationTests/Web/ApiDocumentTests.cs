using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Web;

internal sealed class ApiDocumentTests
{
    [Test]
    public async Task Is_the_committed_one_from_which_clients_are_made()
    {
        await using var api = await ApiFactory.CreateAsync();

        var served = await api.CreateClient().GetStringAsync("/openapi/v1.json");

        var committed = await File.ReadAllTextAsync(Path.Combine(TestDirectories.Checkout, "src", "Api", "openapi", "v1.json"));
        Assert.That(
            served.ReplaceLineEndings().Trim(),
            Is.EqualTo(committed.ReplaceLineEndings().Trim()),
            "The API has changed: run build/openapi and commit src/Api/openapi/v1.json.");
    }

    [Test]
    public void Says_of_every_operation_what_it_does_and_of_every_query_what_it_means()
    {
        using var document = ApiDocument.Read();
        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject(), (_, operation) => operation.Value)
            .ToList();

        var silent = operations.Where(operation => !operation.TryGetProperty("summary", out _)).Select(IdOf);
        var unexplained = operations.SelectMany(QueriesOf, (operation, query) => (Id: IdOf(operation), Query: query))
            .Where(of => !of.Query.TryGetProperty("description", out _))
            .Select(of => $"{of.Id}: {of.Query.GetProperty("name").GetString()}");

        Assert.That(silent.Concat(unexplained), Is.Empty, "They come from the comments of endpoints' methods, which must not be private.");
    }

    private static string IdOf(JsonElement operation) => operation.GetProperty("operationId").GetString()!;

    private static IEnumerable<JsonElement> QueriesOf(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query")
            : [];
}
