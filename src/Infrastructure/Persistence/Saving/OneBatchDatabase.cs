using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence.Saving;

/// <summary>
/// Saves in one round trip. A batch that is sent as a whole is one transaction, so it must fail as a whole in the database:
/// a statement that finds no row where one must be divides by zero.
/// What is more than rows of plain tables is left to EF Core.
/// </summary>
internal sealed class OneBatchDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relationalDependencies)
    : RelationalDatabase(dependencies, relationalDependencies)
{
    public override Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (RelationalDependencies.Connection.CurrentTransaction is not null || !entries.All(PlainRow.CanWrite))
        {
            return base.SaveChangesAsync(entries, cancellationToken);
        }

        List<IUpdateEntry> ordered = [.. entries];
        ordered.Sort(PlainRow.Compare);
        return SaveAsync(ordered, cancellationToken);
    }

    private async Task<int> SaveAsync(List<IUpdateEntry> entries, CancellationToken cancellationToken)
    {
        var connection = RelationalDependencies.Connection;
        await connection.OpenAsync(cancellationToken);
        try
        {
            await ExecuteAsync((NpgsqlConnection)connection.DbConnection, entries, cancellationToken);
            return entries.Count;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            throw new DbUpdateConcurrencyException("A row was changed or deleted meanwhile.", missing, entries);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new DbUpdateException("The changes could not be saved.", failure, entries);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, List<IUpdateEntry> entries, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var entry in entries)
        {
            batch.BatchCommands.Add(PlainRow.Of(entry).Write(entry));
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var entry in entries.Where(entry => PlainRow.Of(entry).Answers(entry)))
        {
            await reader.ReadAsync(cancellationToken);
            PlainRow.Of(entry).Take(entry, reader);
            await reader.NextResultAsync(cancellationToken);
        }

        // To the end, where a late failure would show.
        while (await reader.NextResultAsync(cancellationToken))
        {
        }
    }
}
