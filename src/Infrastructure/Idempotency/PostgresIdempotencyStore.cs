using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Idempotency;

/// <summary>
/// A row per answer. Who is at work holds an advisory lock, which the database takes back from a process that dies.
/// </summary>
internal sealed class PostgresIdempotencyStore(AppDbContext db, TimeProvider clock) : IIdempotencyStore
{
    public async Task<IAsyncDisposable?> TryHoldAsync(KeyedRequest request, CancellationToken cancellationToken)
    {
        var number = NumberOf(request);

        // The lock belongs to the connection, which therefore stays open for as long as it is held.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var isFree = await db.Database
            .SqlQuery<bool>($"""SELECT pg_try_advisory_lock({number}) AS "Value" """)
            .SingleAsync(cancellationToken);
        if (isFree)
        {
            return new AdvisoryLock(db, number);
        }

        await db.Database.CloseConnectionAsync();
        return null;
    }

    public Task<EarlierAnswer?> FindAsync(KeyedRequest request, CancellationToken cancellationToken) => db.KeptAnswers
        .Where(answer => answer.OwnerId == request.Owner && answer.Operation == request.Operation && answer.Key == request.Key)
        .Select(answer => new EarlierAnswer(answer.Fingerprint, answer.Content))
        .SingleOrDefaultAsync(cancellationToken);

    public void Keep(KeyedRequest request, EarlierAnswer answer) => db.KeptAnswers.Add(new KeptAnswer
    {
        OwnerId = request.Owner,
        Operation = request.Operation,
        Key = request.Key,
        Fingerprint = answer.Fingerprint,
        Content = answer.Content,
        CreatedAt = clock.GetUtcNow(),
    });

    private static long NumberOf(KeyedRequest request) => BinaryPrimitives.ReadInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Owner.Value} {request.Operation} {request.Key}")));
}
