using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssistantPlatform.Application.Common;

/// <summary>Enum values on the wire and in stored JSON: <c>requires_action</c>, never a number.</summary>
public sealed class SnakeCaseEnum<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
