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
    public string Compose(EntityState state, ulong written)
    {
        string[] names = [.. columns.Where((_, index) => (written & (1UL << index)) != 0).Select(column => Quoted(column.Name))];
        string[] generated =
        [
            .. columns.Where((column, index) => column.IsGeneratedOn(state) && (written & (1UL << index)) == 0)
                .Select(column => Quoted(column.Name)),
        ];
        return state switch
        {
            EntityState.Added => Insert(names, generated),
            EntityState.Modified => MustFind(Update(names), generated),
            _ => MustFind($"DELETE FROM {_table} WHERE {Condition(0)}", generated),
        };
    }

    private string Update(string[] names)
    {
        var assignments = List(names.Select((name, index) => $"{name} = ${index + 1}"));
        return $"UPDATE {_table} SET {assignments} WHERE {Condition(names.Length)}";
    }

    private string Insert(string[] names, string[] generated)
    {
        var values = List(names.Select((_, index) => $"${index + 1}"));
        var returning = generated.Length > 0 ? $" RETURNING {List(generated)}" : "";
        return $"INSERT INTO {_table} ({List(names)}) VALUES ({values}){returning}";
    }

    private static string MustFind(string statement, string[] generated)
    {
        var returning = List(generated.Select((name, index) => $"{name} AS g{index}").DefaultIfEmpty("1"));
        var values = string.Concat(generated.Select((_, index) => $", (SELECT g{index} FROM found)"));
        return $"WITH found AS ({statement} RETURNING {returning}) SELECT 1 / count(*){values} FROM found";
    }

    private string Condition(int parametersBefore) => string.Join(
        " AND ",
        Conditions.Select((column, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Quoted(column.Name)} {(column.IsNullable ? "IS NOT DISTINCT FROM" : "=")} ${parametersBefore + index + 1}")));

    private static string TableOf(IEntityType type) =>
        $"{Quoted(type.GetSchema() ?? "public")}.{Quoted(type.GetTableName() ?? "")}";

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Quoted(string identifier) => $"\"{identifier}\"";
}
