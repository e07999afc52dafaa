using System.Text.Json;

namespace AssistantPlatform.Api.IntegrationTests.Common;

/// <summary>The names of all members, at any depth, that the document gives the body of an operation.</summary>
internal sealed class BodyMembers(JsonElement document)
{
    public IReadOnlyCollection<string> Of(ApiOperation operation)
    {
        var names = new HashSet<string>();
        var body = document.GetProperty("paths").GetProperty(operation.Path)
            .GetProperty(operation.Method.Method.ToLowerInvariant()).GetProperty("requestBody");
        foreach (var content in body.GetProperty("content").EnumerateObject())
        {
            Collect(content.Value.GetProperty("schema"), names);
        }

        return names;
    }

    private void Collect(JsonElement schema, HashSet<string> names)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            Collect(document.GetProperty("components").GetProperty("schemas").GetProperty(name), names);
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject().Where(property => names.Add(property.Name)))
            {
                Collect(property.Value, names);
            }
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            foreach (var choice in choices.EnumerateArray())
            {
                Collect(choice, names);
            }
        }
    }
}
