using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence.Saving;

/// <summary>Writes the entities of one type as rows of a table of their own, by statements that are composed once.</summary>
internal sealed class PlainRow
{
    private const string Annotation = "AssistantPlatform:PlainRow";
    private const int MaxColumns = sizeof(ulong) * 8;

    private readonly ConcurrentDictionary<(EntityState State, ulong Written, bool Many), string> _statements = new();
    private readonly RowColumn[] _columns;
    private readonly RowStatements _composer;
    private readonly bool _isPlain;
    private readonly bool _fitsArrays;
    private readonly bool _isReferenced;
    private readonly (int Depth, int Table) _rank;
    private readonly RowColumn? _key;
    private readonly IProperty[] _claims;

    private PlainRow(IEntityType type)
    {
        _isPlain = IsPlain(type);
        _isReferenced = type.GetReferencingForeignKeys().Any();
        _rank = (DepthOf(type), type.Model.GetEntityTypes().ToList().IndexOf(type));
        _columns = _isPlain ? [.. type.GetProperties().Select(property => new RowColumn(property))] : [];
        _fitsArrays = Array.TrueForAll(_columns, column => column.FitsArray);
        _key = Array.Find(_columns, column => column.IsKey);
        _claims = [.. type.GetIndexes().Where(index => index.IsUnique).SelectMany(index => index.Properties).Where(IsClaim)];
        _composer = new RowStatements(type, _columns);
    }

    public static PlainRow Of(IUpdateEntry entry) => entry.EntityType
        .GetOrAddRuntimeAnnotationValue<PlainRow, IEntityType>(Annotation, type => new PlainRow(type!), entry.EntityType);

    /// <summary>Deleting what others refer to may mean more than deleting a row.</summary>
    public static bool CanWrite(IUpdateEntry entry) =>
        Of(entry) is { _isPlain: true } row && (entry.EntityState != EntityState.Deleted || !row._isReferenced);

    /// <summary>
    /// Rows come after those they refer to; of one table, what frees unique values before what takes them; else by key, so
    /// that no two saves wait for each other.
    /// </summary>
    public static int Compare(IUpdateEntry left, IUpdateEntry right)
    {
        var (one, other) = (Of(left), Of(right));
        var order = (one._rank, one.PlaceOf(left)).CompareTo((other._rank, other.PlaceOf(right)));
        return order != 0 ? order : Comparer<object>.Default.Compare(one._key!.Value(left), other._key!.Value(right));
    }

    /// <summary>
    /// Whether one statement can write both rows. New rows of which the database makes something are written one by one:
    /// in which order a statement answers for many is for it to say.
    /// </summary>
    public bool CanWriteTogether(IUpdateEntry one, IUpdateEntry other) =>
        _fitsArrays && Of(other) == this && one.EntityState == other.EntityState && PlaceOf(one) == PlaceOf(other)
        && Written(one) == Written(other) && (one.EntityState != EntityState.Added || !Answers(one));

    /// <param name="entries">One, or several that can be written together.</param>
    public NpgsqlBatchCommand Write(IReadOnlyList<IUpdateEntry> entries)
    {
        var (first, many) = (entries[0], entries.Count > 1);
        var written = Written(first);
        var command = new NpgsqlBatchCommand(_statements.GetOrAdd(
            (first.EntityState, written, many),
            static (key, composer) => composer.Compose(key.State, key.Written, key.Many),
            _composer));
        foreach (var column in _columns.Where((_, index) => (written & (1UL << index)) != 0))
        {
            command.Parameters.Add(many ? column.Current(entries) : column.Current(first));
        }

        foreach (var condition in first.EntityState == EntityState.Added ? [] : _composer.Conditions)
        {
            command.Parameters.Add(many ? condition.Original(entries) : condition.Original(first));
        }

        return command;
    }

    /// <summary>Whether the statement gives a row: that it found its own, and what the database made of it.</summary>
    public bool Answers(IUpdateEntry entry) => entry.EntityState != EntityState.Added
        || Array.Exists(_columns, column => column.IsGenerated(entry, EntityState.Added));

    public void Take(IReadOnlyList<IUpdateEntry> entries, NpgsqlDataReader answer)
    {
        var first = entries[0];
        var ordinal = RowStatements.FirstGenerated(first.EntityState);
        foreach (var column in _columns.Where(column => column.IsGenerated(first, first.EntityState)))
        {
            if (entries.Count > 1)
            {
                column.Take(entries, answer, ordinal++);
            }
            else
            {
                column.Take(first, answer, ordinal++);
            }
        }
    }

    /// <summary>A bit for each column that gets a value.</summary>
    private ulong Written(IUpdateEntry entry)
    {
        var written = 0UL;
        for (var index = 0; index < _columns.Length; index++)
        {
            written |= _columns[index].IsWritten(entry, entry.EntityState) ? 1UL << index : 0;
        }

        return written;
    }

    private static bool IsPlain(IEntityType type) =>
        type.GetTableMappings().ToList() is [{ Table: var table }]
        && table.EntityTypeMappings.Count() == 1
        && !type.GetComplexProperties().Any()
        && type.GetForeignKeys().All(key => key.PrincipalEntityType != type)
        && type.FindPrimaryKey()!.Properties.All(property => property.ValueGenerated == ValueGenerated.Never)
        && type.GetProperties().Count() <= MaxColumns;

    private static int DepthOf(IEntityType type) => type.GetForeignKeys()
        .Where(key => key.PrincipalEntityType != type)
        .Select(key => 1 + DepthOf(key.PrincipalEntityType))
        .DefaultIfEmpty(0)
        .Max();

    private int PlaceOf(IUpdateEntry entry) => entry.EntityState switch
    {
        EntityState.Deleted => 0,
        EntityState.Modified when Array.Exists(_claims, claim => entry.GetCurrentValue(claim) is false) => 1,
        EntityState.Modified => 2,
        _ => 3,
    };

    /// <summary>Says whether a row is the only one of its kind.</summary>
    private static bool IsClaim(IProperty property) => property.ClrType == typeof(bool);
}
