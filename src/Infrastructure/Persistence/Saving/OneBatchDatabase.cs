using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Persistence.Saving;

/// <summary>
/// Saves in one round trip. A batch that is sent as a whole is one transaction, so it must fail as a whole in the database:
/// a statement that finds no row where one must be divides by zero.
/// Many rows that change alike are one statement of it.
/// What is more than rows of plain tables is left to EF Core.
/// </summary>
internal sealed class OneBatchDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relationalDependencies)
    : RelationalDatabase(dependencies, relationalDependencies)
{
    /// <summary>Less is sooner written one by one.</summary>
    private const int Many = 8;

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
        List<List<IUpdateEntry>> steps = [.. StepsOf(entries)];
        if (steps.Exists(step => step.Count > 1))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(ByIndex.Statement));
        }

        steps.ForEach(step => batch.BatchCommands.Add(PlainRow.Of(step[0]).Write(step)));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (batch.BatchCommands.Count > steps.Count)
        {
            await reader.NextResultAsync(cancellationToken);
        }

        foreach (var step in steps.Where(step => PlainRow.Of(step[0]).Answers(step[0])))
        {
            await reader.ReadAsync(cancellationToken);
            PlainRow.Of(step[0]).Take(step, reader);
            await reader.NextResultAsync(cancellationToken);
        }

        // To the end, where a late failure would show.
        while (await reader.NextResultAsync(cancellationToken))
        {
        }
    }

    private static IEnumerable<List<IUpdateEntry>> StepsOf(List<IUpdateEntry> entries)
    {
        for (var (start, end) = (0, 0); start < entries.Count; start = end)
        {
            var row = PlainRow.Of(entries[start]);
            for (end = start + 1; end < entries.Count && row.CanWriteTogether(entries[start], entries[end]); end++)
            {
            }

            var alike = entries[start..end];
            foreach (var step in alike.Count >= Many ? [alike] : alike.Select(entry => new List<IUpdateEntry> { entry }))
            {
                yield return step;
            }
        }
    }
}
