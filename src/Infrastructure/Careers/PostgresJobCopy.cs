using AssistantPlatform.Application.Careers.Samples;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Persistence.Saving;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class PostgresJobCopy(AppDbContext db, NpgsqlDataSource database) : IJobCopy
{
    public async Task WriteAsync(
        IReadOnlyList<Job> jobs, IReadOnlyList<JobIdentity> identities, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RowCopy.WriteAsync(connection, db.Jobs.EntityType, jobs, cancellationToken);
        await RowCopy.WriteAsync(connection, db.JobIdentities.EntityType, identities, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
