using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AssistantPlatform.Infrastructure.Persistence.Saving;

/// <summary>Composes the statements that write rows of one table.</summary>
internal sealed class RowStatements(IEntityType type, RowColumn[] columns)
{
    private readonly string _table = TableOf(type);

    /// <summary>What must hold of the row that a statement is about; their parameters come last, in this order.</summary>
    public RowColumn[] Conditions { get; } = [.. columns.Where(column => column.IsCondition)];

    /// <summary>Where the values that the database made begin in the answer; before them a row says that it was found.</summary>
    public static int FirstGenerated(EntityState state) => state == EntityState.Added ? 0 : 1;

    public static string Copy(IEntityType type, IEnumerable<RowColumn> columns) =>
        $"COPY {TableOf(type)} ({List(columns.Select(column => Quoted(column.Name)))}) FROM STDIN (FORMAT binary)";

    /// <param name="written">A bit for each column that gets a value.</param>
    /// <param name="many">Of many rows: each parameter is an array, with a value for each row.</param>
    public string Compose(EntityState state, ulong written, bool many)
    {
        string[] names = [.. columns.Where((_, index) => (written & (1UL << index)) != 0).Select(column => Quoted(column.Name))];
        string[] generated =
        [
            .. columns.Where((column, index) => column.IsGeneratedOn(state) && (written & (1UL << index)) == 0)
                .Select(column => Quoted(column.Name)),
        ];
        return (state, many) switch
        {
            (EntityState.Added, false) => Insert(names, generated),
            (EntityState.Added, true) => InsertMany(names),
            (EntityState.Modified, false) => MustFind(Update(names), generated),
            (EntityState.Modified, true) => MustFindAll(UpdateMany(names), generated),
            (_, false) => MustFind($"DELETE FROM {_table} WHERE {Condition(0)}", generated),
            (_, true) => MustFindAll($"DELETE FROM {_table} USING {Given(0)} WHERE {Condition(0, many: true)}", generated),
        };
    }

    private string Update(string[] names)
    {
        var assignments = List(names.Select((name, index) => $"{name} = ${index + 1}"));
        return $"UPDATE {_table} SET {assignments} WHERE {Condition(names.Length)}";
    }

    private string UpdateMany(string[] names)
    {
        var assignments = List(names.Select((name, index) => $"{name} = given.\"${index + 1}\""));
        return $"UPDATE {_table} SET {assignments} FROM {Given(names.Length)} WHERE {Condition(names.Length, many: true)}";
    }

    private string Insert(string[] names, string[] generated)
    {
        var values = List(names.Select((_, index) => $"${index + 1}"));
        var returning = generated.Length > 0 ? $" RETURNING {List(generated)}" : "";
        return $"INSERT INTO {_table} ({List(names)}) VALUES ({values}){returning}";
    }

    private string InsertMany(string[] names) =>
        $"INSERT INTO {_table} ({List(names)}) SELECT * FROM unnest({Parameters(names.Length)})";

    private static string MustFind(string statement, string[] generated)
    {
        var returning = List(generated.Select((name, index) => $"{name} AS g{index}").DefaultIfEmpty("1"));
        var values = string.Concat(generated.Select((_, index) => $", (SELECT g{index} FROM found)"));
        return $"WITH found AS ({statement} RETURNING {returning}) SELECT 1 / count(*){values} FROM found";
    }

    /// <summary>Answers with one row, too: an array of each generated column, in the order of the given rows.</summary>
    private static string MustFindAll(string statement, string[] generated)
    {
        var returning = string.Concat(generated.Select((name, index) => $", {name} AS g{index}"));
        var values = string.Concat(generated.Select((_, index) => $", array_agg(g{index} ORDER BY number)"));
        return $"WITH found AS ({statement} RETURNING given.number{returning}) "
            + $"SELECT 1 / (count(*) = cardinality($1))::int{values} FROM found";
    }

    private string Condition(int parametersBefore, bool many = false) => string.Join(
        " AND ",
        Conditions.Select((column, index) =>
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"${parametersBefore + index + 1}");
            return $"{_table}.{Quoted(column.Name)} {(column.IsNullable ? "IS NOT DISTINCT FROM" : "=")} "
                + (many ? $"given.{Quoted(place)}" : place);
        }));

    /// <summary>The rows that the parameters give, with columns that are called like parameters.</summary>
    private string Given(int parametersBefore)
    {
        var count = parametersBefore + Conditions.Length;
        var names = List(Enumerable.Range(1, count).Select(index => $"\"${index}\""));
        return $"unnest({Parameters(count)}) WITH ORDINALITY AS given ({names}, number)";
    }

    private static string Parameters(int count) => List(Enumerable.Range(1, count).Select(index => $"${index}"));

    private static string TableOf(IEntityType type) =>
        $"{Quoted(type.GetSchema() ?? "public")}.{Quoted(type.GetTableName() ?? "")}";

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Quoted(string identifier) => $"\"{identifier}\"";
}
