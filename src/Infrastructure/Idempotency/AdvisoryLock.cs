using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Idempotency;

/// <summary>A lock that the open connection of a context holds.</summary>
internal sealed class AdvisoryLock(AppDbContext db, long number) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({number})");
        }
        catch (NpgsqlException)
        {
            // The connection is broken, and with it the lock.
        }

        await db.Database.CloseConnectionAsync();
    }
}
