using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AssistantPlatform.Api.Common;

/// <summary>What the types alone do not say about the JSON on the wire.</summary>
internal static class OpenApiSchemas
{
    /// <summary>Answers hold all their members, so generated clients need not treat any as missing.</summary>
    public static Task RequireWhatIsAlwaysSent(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var isAnswer = type.Name.EndsWith("Dto", StringComparison.Ordinal) || IsOf(type, typeof(Page<>));
        if (isAnswer && schema.Properties is { Count: > 0 } properties)
        {
            schema.Required = properties.Keys.ToHashSet();
        }

        return Task.CompletedTask;
    }

    public static async Task ShowOptionalAsItsValue(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (IsOf(context.JsonTypeInfo.Type, typeof(Optional<>)))
        {
            var value = context.JsonTypeInfo.Type.GetGenericArguments()[0];
            var canBeCleared = CanBeCleared(value, context);
            var shown = await context.GetOrCreateSchemaAsync(Nullable.GetUnderlyingType(value) ?? value, null, cancellationToken);
            schema.Type = TypeOf(Nullable.GetUnderlyingType(value) ?? value) | (canBeCleared ? JsonSchemaType.Null : 0);
            schema.Enum = canBeCleared && shown.Enum is { } names ? [.. names, JsonNullSentinel.JsonNull] : shown.Enum;
            schema.Format = shown.Format;
            schema.Items = shown.Items;
            schema.Properties = shown.Properties;
            schema.Required = shown.Required;
        }
    }

    /// <summary>A choice is always made, though null says that it was not. How people work may be unknown.</summary>
    private static bool CanBeCleared(Type value, OpenApiSchemaTransformerContext context) => value.IsValueType
        ? value == typeof(int?) || value == typeof(DateOnly?) || value == typeof(Guid?) || value == typeof(RemoteMode?)
        : context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property
            && new NullabilityInfoContext().Create(property).GenericTypeArguments[0].ReadState == NullabilityState.Nullable;

    private static JsonSchemaType? TypeOf(Type value) =>
        value == typeof(bool) ? JsonSchemaType.Boolean
        : value == typeof(int) ? JsonSchemaType.Integer
        : value == typeof(JsonElement) ? null
        : value == typeof(string) || value.IsValueType ? JsonSchemaType.String
        : IsOf(value, typeof(IReadOnlyList<>)) ? JsonSchemaType.Array
        : JsonSchemaType.Object;

    public static Task ShowProblemMembers(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Stable; see docs/errors.md.",
            };
            schema.Properties["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String };
            schema.Properties["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Messages by field.",
                AdditionalProperties = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
            schema.Required = new HashSet<string> { "code", "status", "title", "type" };
        }

        return Task.CompletedTask;
    }

    public static Task ShowNamesInQueries(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in context.Description.ParameterDescriptions)
        {
            var type = parameter.ParameterDescriptor.ParameterType;
            var shown = operation.Parameters?.OfType<OpenApiParameter>().SingleOrDefault(shown => shown.Name == parameter.Name);
            if (shown is not null && (type.GetElementType() ?? Nullable.GetUnderlyingType(type)) is { } element)
            {
                // A list that is left out is an empty one.
                shown.Required &= !type.IsArray;
                shown.Schema = IsOf(element, typeof(QueryEnum<>)) ? NamesOf(element, type.IsArray) : shown.Schema;
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>All lists have their pages alike.</summary>
    public static Task DescribePages(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Description ??= parameter.Name switch
            {
                "limit" => $"How many to a page, from 1 to {PageLimit.Max}.",
                "cursor" => "The nextCursor of the page before; left out for the first page.",
                _ => null,
            };
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema NamesOf(Type queryEnum, bool isList)
    {
        var names = Enum.GetNames(queryEnum.GetGenericArguments()[0]).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);
        var schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. names.Select(name => JsonValue.Create(name))] };
        return isList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema;
    }

    public static string? NameOf(JsonTypeInfo type) =>
        IsOf(type.Type, typeof(Optional<>)) || IsOf(type.Type, typeof(QueryEnum<>)) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    private static bool IsOf(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
