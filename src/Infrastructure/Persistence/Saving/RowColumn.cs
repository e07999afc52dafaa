using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using NpgsqlTypes;

namespace AssistantPlatform.Infrastructure.Persistence.Saving;

/// <summary>One column of a table, and the property that it holds.</summary>
internal sealed class RowColumn
{
    private static readonly MethodInfo ReadMethod = MethodOf(nameof(Read));
    private static readonly MethodInfo ReadAllMethod = MethodOf(nameof(ReadAll));
    private static readonly MethodInfo ArrayMethod = MethodOf(nameof(ArrayOf));

    private readonly IProperty _property;
    private readonly ValueConverter? _converter;
    private readonly NpgsqlDbType _type;
    private readonly Func<NpgsqlDataReader, int, object> _read;
    private readonly Func<NpgsqlDataReader, int, IEnumerable<object>> _readAll;
    private readonly Func<IEnumerable<object?>, Array> _arrayOf;
    private readonly bool _isInserted;
    private readonly bool _isUpdated;

    public RowColumn(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        using var command = new NpgsqlCommand();
        _property = property;
        _converter = mapping.Converter;
        _type = ((NpgsqlParameter)mapping.CreateParameter(command, "", null, nullable: true)).NpgsqlDbType;
        var stored = _converter?.ProviderClrType ?? mapping.ClrType;
        _read = ReadMethod.MakeGenericMethod(stored).CreateDelegate<Func<NpgsqlDataReader, int, object>>();
        _readAll = ReadAllMethod.MakeGenericMethod(stored).CreateDelegate<Func<NpgsqlDataReader, int, IEnumerable<object>>>();
        _arrayOf = ArrayMethod.MakeGenericMethod(OrNull(stored)).CreateDelegate<Func<IEnumerable<object?>, Array>>();
        _isInserted = property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save;
        _isUpdated = property.GetAfterSaveBehavior() == PropertySaveBehavior.Save;
        Name = property.GetColumnName();
    }

    public string Name { get; }

    public bool IsNullable => _property.IsNullable;

    public bool IsKey => _property.IsPrimaryKey();

    /// <summary>Whether many values can be given as an array: arrays of arrays are something else.</summary>
    public bool FitsArray => _type != NpgsqlDbType.Unknown && (_type & NpgsqlDbType.Array) == 0;

    /// <summary>Tells whether the row is still there, and still the one that was read.</summary>
    public bool IsCondition => IsKey || _property.IsConcurrencyToken;

    public bool IsWritten(IUpdateEntry entry, EntityState state) => state switch
    {
        EntityState.Added => _isInserted && !IsGenerated(entry, state),
        EntityState.Modified => _isUpdated && entry.IsModified(_property),
        _ => false,
    };

    /// <summary>Whether the database makes the value, unless one is given.</summary>
    public bool IsGeneratedOn(EntityState state) => state switch
    {
        EntityState.Added => _property.ValueGenerated.HasFlag(ValueGenerated.OnAdd),
        EntityState.Modified => _property.ValueGenerated.HasFlag(ValueGenerated.OnUpdate),
        _ => false,
    };

    public bool IsGenerated(IUpdateEntry entry, EntityState state) => IsGeneratedOn(state) && entry.IsStoreGenerated(_property);

    public object Value(IUpdateEntry entry) => Stored(entry.GetCurrentValue(_property));

    public NpgsqlParameter Current(IUpdateEntry entry) => Parameter(entry.GetCurrentValue(_property));

    public NpgsqlParameter Original(IUpdateEntry entry) => Parameter(entry.GetOriginalValue(_property));

    public NpgsqlParameter Current(IEnumerable<IUpdateEntry> entries) =>
        ArrayParameter(entries.Select(entry => entry.GetCurrentValue(_property)));

    public NpgsqlParameter Original(IEnumerable<IUpdateEntry> entries) =>
        ArrayParameter(entries.Select(entry => entry.GetOriginalValue(_property)));

    public void Take(IUpdateEntry entry, NpgsqlDataReader reader, int ordinal)
    {
        Take(entry, _read(reader, ordinal));
    }

    public void Take(IReadOnlyList<IUpdateEntry> entries, NpgsqlDataReader reader, int ordinal)
    {
        foreach (var (entry, stored) in entries.Zip(_readAll(reader, ordinal)))
        {
            Take(entry, stored);
        }
    }

    /// <param name="row">The entity.</param>
    public Task CopyAsync(NpgsqlBinaryImporter copy, object row, CancellationToken cancellationToken) =>
        Stored(_property.GetGetter().GetClrValue(row)) is var value and not DBNull
            ? copy.WriteAsync(value, _type, cancellationToken)
            : copy.WriteNullAsync(cancellationToken);

    private NpgsqlParameter Parameter(object? value) => new() { NpgsqlDbType = _type, Value = Stored(value) };

    private NpgsqlParameter ArrayParameter(IEnumerable<object?> values) => new()
    {
        NpgsqlDbType = NpgsqlDbType.Array | _type,
        Value = _arrayOf(values.Select(value => _converter is null ? value : _converter.ConvertToProvider(value))),
    };

    private void Take(IUpdateEntry entry, object stored) =>
        entry.SetStoreGeneratedValue(_property, _converter is null ? stored : _converter.ConvertFromProvider(stored));

    private object Stored(object? value) =>
        (_converter is null ? value : _converter.ConvertToProvider(value)) ?? DBNull.Value;

    private static object Read<T>(NpgsqlDataReader reader, int ordinal) => reader.GetFieldValue<T>(ordinal)!;

    private static IEnumerable<object> ReadAll<T>(NpgsqlDataReader reader, int ordinal) =>
        reader.GetFieldValue<T[]>(ordinal).Cast<object>();

    private static T[] ArrayOf<T>(IEnumerable<object?> values) => [.. values.Select(value => (T)value!)];

    private static Type OrNull(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null
        ? typeof(Nullable<>).MakeGenericType(type)
        : type;

    private static MethodInfo MethodOf(string name) =>
        typeof(RowColumn).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
