using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.OpenApi;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>Receivers that generate their types from the document know what they are sent.</summary>
internal sealed class EventDocumentTests
{
    private ApiFactory _api = null!;
    private string _document = null!;
    private JsonElement _events;

    [OneTimeSetUp]
    public async Task Read()
    {
        _api = await ApiFactory.CreateAsync();
        using var ann = await _api.SignedInAsync("ann");
        _document = await ann.GetStringAsync("/openapi/v1.json");
        _events = (await ann.GetFromJsonAsync<JsonElement>($"{WebhookRequests.Base}/events")).GetProperty("items");
    }

    [OneTimeTearDown]
    public ValueTask Stop() => _api.DisposeAsync();

    [Test]
    public void Shows_every_event_of_the_catalogue_as_a_webhook()
    {
        var shown = JsonElement.Parse(_document).GetProperty("webhooks").EnumerateObject().Select(webhook => webhook.Name);

        Assert.That(shown, Is.EqualTo(_events.EnumerateArray().Select(type => type.Text("name"))));
    }

    [Test]
    public void Describes_payloads_as_the_catalogue_does()
    {
        var document = JsonElement.Parse(_document);
        using (Assert.EnterMultipleScope())
        {
            foreach (var type in _events.EnumerateArray())
            {
                var schema = SchemaOf(document, type.Text("name")!);
                var listed = type.GetProperty("schema").GetProperty("properties");
                Assert.That(schema.GetProperty("type").Text("const"), Is.EqualTo(type.Text("name")));
                Assert.That(MembersOf(schema.GetProperty("data")), Is.EqualTo(MembersOf(listed.GetProperty("data"))));
            }
        }
    }

    [Test]
    public void Is_a_valid_document()
    {
        var read = OpenApiDocument.Parse(_document, OpenApiConstants.Json);

        Assert.That(read.Diagnostic!.Errors, Is.Empty);
        Assert.That(read.Document!.Webhooks, Has.Count.EqualTo(_events.GetArrayLength()));
    }

    private static JsonElement SchemaOf(JsonElement document, string type)
    {
        var reference = document.GetProperty("webhooks").GetProperty(type).GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema").Text("$ref")!;
        return document.GetProperty("components").GetProperty("schemas").GetProperty(reference.Split('/')[^1]).GetProperty("properties");
    }

    /// <summary>Names and types of the members, those that may be null with both.</summary>
    private static IEnumerable<string> MembersOf(JsonElement data) =>
        data.GetProperty("properties").EnumerateObject().Select(member => $"{member.Name}: {TypesOf(member.Value)}");

    private static string TypesOf(JsonElement member)
    {
        var type = member.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array
            ? string.Join('|', type.EnumerateArray().Select(one => one.GetString()).Order())
            : type.GetString()!;
    }
}
