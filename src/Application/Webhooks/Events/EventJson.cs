using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace AssistantPlatform.Application.Webhooks.Events;

/// <summary>Payloads as they are sent, and their JSON Schemas.</summary>
internal static class EventJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = 0,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static string PayloadOf(EventType type, object data, DateTimeOffset at)
    {
        var payload = new JsonObject
        {
            ["type"] = type.Name,
            ["timestamp"] = at.UtcDateTime,
            ["data"] = JsonSerializer.SerializeToNode(data, type.Data, Options),
        };
        return payload.ToJsonString(Options);
    }

    public static JsonElement SchemaOf(EventType type) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = $"urn:assistant-platform:event:{type.Name}:{type.Version}",
        ["type"] = "object",
        ["required"] = new JsonArray("type", "timestamp", "data"),
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["const"] = type.Name },
            ["timestamp"] = new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            ["data"] = Options.GetJsonSchemaAsNode(
                type.Data, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }),
        },
    });

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        ICustomAttributeProvider? place = context.PropertyInfo is null ? context.TypeInfo.Type : context.PropertyInfo.AttributeProvider;
        var description = place?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).OfType<DescriptionAttribute>()
            .FirstOrDefault();
        if (schema is JsonObject node && description is not null)
        {
            node["description"] = description.Description;
        }

        return schema;
    }
}
