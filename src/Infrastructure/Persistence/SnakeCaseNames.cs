using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>Enums are stored under the names they have on the wire.</summary>
internal static class SnakeCaseNames
{
    private const int MaxLength = 30;

    public static PropertyBuilder<TEnum> HasSnakeCaseNames<TEnum>(this PropertyBuilder<TEnum> property)
        where TEnum : struct, Enum => property.HasConversion(Converter<TEnum>.Instance).HasMaxLength(MaxLength);

    public static PropertyBuilder<TEnum?> HasSnakeCaseNames<TEnum>(this PropertyBuilder<TEnum?> property)
        where TEnum : struct, Enum => property.HasConversion(Converter<TEnum>.Instance).HasMaxLength(MaxLength);

    public static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => Converter<TEnum>.Names[value];

    public static TEnum ValueOf<TEnum>(string name)
        where TEnum : struct, Enum => Converter<TEnum>.Values[name];

    private static class Converter<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> Names = Enum.GetValues<TEnum>()
            .ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, TEnum> Values = Names.ToDictionary(name => name.Value, name => name.Key);

        public static readonly ValueConverter<TEnum, string> Instance = new(value => Names[value], name => Values[name]);
    }
}
