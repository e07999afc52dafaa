using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Idempotency;

internal sealed class IdempotencyPersonalData(AppDbContext db) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(KeptAnswer)];

    /// <summary>Answers repeat what other files hold.</summary>
    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<PersonalFile>();

    public Task EraseAsync(UserId person, CancellationToken cancellationToken) =>
        db.KeptAnswers.Where(answer => answer.OwnerId == person).ExecuteDeleteAsync(cancellationToken);
}
