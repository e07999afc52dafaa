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
}
