using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence.Saving;

/// <summary>Streams new rows into a table, in the columns and the form in which they are saved one by one.</summary>
internal static class RowCopy
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task WriteAsync(
        NpgsqlConnection connection, IEntityType type, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        RowColumn[] columns =
        [
            .. type.GetProperties().Select(property => new RowColumn(property))
                .Where(column => !column.IsGeneratedOn(EntityState.Added)),
        ];
        await using var copy = await connection.BeginBinaryImportAsync(RowStatements.Copy(type, columns), cancellationToken);
        copy.Timeout = Patience;
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                await column.CopyAsync(copy, row, cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
