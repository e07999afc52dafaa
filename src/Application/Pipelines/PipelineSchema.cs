using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using AssistantPlatform.Application.Pipelines.Contracts;
using FluentValidation;
using FluentValidation.Validators;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>
/// Derives the JSON Schema of an input or output record: types and defaults from the record, texts and hints from its
/// attributes, bounds from its validator, so that a form, a model and the validation say the same.
/// </summary>
internal static class PipelineSchema
{
    private const string Hint = "x-hint";

    public static JsonElement Of(Type type, IValidator? validator = null)
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };
        var schema = PipelineJson.Options.GetJsonSchemaAsNode(type, options);
        if (validator is not null && schema["properties"] is JsonObject properties)
        {
            AddBounds(properties, validator.CreateDescriptor());
        }

        return JsonSerializer.SerializeToElement(schema);
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is JsonObject node)
        {
            if (AttributeOf<DescriptionAttribute>(context) is { } description)
            {
                node["description"] = description.Description;
            }

            if (AttributeOf<HintAttribute>(context) is { } hint)
            {
                node[Hint] = JsonNamingPolicy.SnakeCaseLower.ConvertName(hint.Hint.ToString());
            }
        }

        return schema;
    }

    /// <summary>On positional records attributes stand on the parameter, elsewhere on the property.</summary>
    private static TAttribute? AttributeOf<TAttribute>(JsonSchemaExporterContext context)
        where TAttribute : Attribute
    {
        var property = context.PropertyInfo;
        ICustomAttributeProvider?[] places = [property?.AssociatedParameter?.AttributeProvider, property?.AttributeProvider];
        return places.SelectMany(place => place?.GetCustomAttributes(typeof(TAttribute), inherit: true) ?? [])
            .OfType<TAttribute>()
            .FirstOrDefault();
    }

    private static void AddBounds(JsonObject properties, IValidatorDescriptor rules)
    {
        foreach (var member in rules.GetMembersWithValidators())
        {
            if (properties[JsonNamingPolicy.CamelCase.ConvertName(member.Key)] is JsonObject schema)
            {
                foreach (var (rule, _) in member)
                {
                    AddBound(schema, rule);
                }
            }
        }
    }

    private static void AddBound(JsonObject schema, IPropertyValidator rule)
    {
        var isList = schema["items"] is not null;
        switch (rule)
        {
            case INotEmptyValidator:
                schema[isList ? "minItems" : "minLength"] = 1;
                break;
            case ILengthValidator length:
                AddLengths(schema, length);
                break;
            case IBetweenValidator between:
                (schema["minimum"], schema["maximum"]) = (NodeOf(between.From), NodeOf(between.To));
                break;
            case IComparisonValidator { Comparison: Comparison.GreaterThanOrEqual, ValueToCompare: { } least }:
                schema["minimum"] = NodeOf(least);
                break;
            case IComparisonValidator { Comparison: Comparison.LessThanOrEqual, ValueToCompare: { } most }:
                schema["maximum"] = NodeOf(most);
                break;
        }
    }

    private static void AddLengths(JsonObject schema, ILengthValidator length)
    {
        if (length.Min > 0)
        {
            schema["minLength"] = length.Min;
        }

        if (length.Max > 0)
        {
            schema["maxLength"] = length.Max;
        }
    }

    private static JsonNode? NodeOf(object value) => JsonSerializer.SerializeToNode(value);
}
