using System.Text.Json;
using AssistantPlatform.Infrastructure.Agents.Demo;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class SchemaFillingTests
{
    [TestCase("""{"properties":{"a":{"type":"string"},"b":{"type":"string"}},"required":["a"]}""", """{"a":"demo"}""")]
    [TestCase("""{"type":"object"}""", "{}")]
    [TestCase("""{"type":"string","minLength":6,"maxLength":8}""", "\"demo dem\"")]
    [TestCase("""{"type":"string","format":"date"}""", "\"2026-01-01\"")]
    [TestCase("""{"type":["null","integer"],"minimum":3}""", "3")]
    [TestCase("""{"type":"number","exclusiveMaximum":0}""", "-1")]
    [TestCase("""{"type":"integer","minimum":-5,"maximum":5}""", "0")]
    [TestCase("""{"type":"boolean"}""", "false")]
    [TestCase("""{"enum":["low","high"]}""", "\"low\"")]
    [TestCase("""{"const":7}""", "7")]
    [TestCase("""{"anyOf":[{"type":"null"},{"type":"boolean"}]}""", "false")]
    [TestCase("""{"type":"array","minItems":2,"items":{"$ref":"#/$defs/n"},"$defs":{"n":{"type":"integer"}}}""", "[0,0]")]
    [TestCase("""{"type":"array","items":{"type":"string"}}""", "[]")]
    public async Task Makes_the_smallest_instance_of(string schema, string instance)
    {
        using var demo = new DemoChatClient(TimeSpan.Zero, TimeProvider.System);
        using var document = JsonDocument.Parse(schema);
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(document.RootElement) };

        var response = await demo.GetResponseAsync("Fill this in", options);

        Assert.That(response.Text, Is.EqualTo(instance));
    }
}
