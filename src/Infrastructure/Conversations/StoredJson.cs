using System.Text.Encodings.Web;
using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Conversations;

/// <summary>Keeps a value that is replaced as a whole, never changed in place, as jsonb.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new SnakeCaseEnum<ToolCallStatus>() },
        // jsonb keeps its members in an order of its own, so the discriminator need not come first.
        AllowOutOfOrderMetadataProperties = true,
    };

    public static void HasStoredJson<T>(this PropertyBuilder<T> property) => property
        .HasColumnType("jsonb")
        .HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            json => JsonSerializer.Deserialize<T>(json, Options)!,
            new ValueComparer<T>(
                (left, right) => ReferenceEquals(left, right),
                value => value == null ? 0 : value.GetHashCode(),
                value => value));
}
