using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>What waits to be done for a person. It goes before all else, so that nothing is written behind the erasure.</summary>
internal sealed class WorkPersonalData(AppDbContext db, TimeProvider clock) : IPersonalData
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    public IReadOnlyCollection<Type> Entities { get; } = [typeof(WorkItem)];

    /// <summary>Items name only what other files hold.</summary>
    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<PersonalFile>();

    public async Task EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        while (true)
        {
            // What is being executed was told to stop; it settles by itself, or its lease runs out.
            var now = clock.GetUtcNow();
            await db.WorkItems.Where(item => item.OwnerId == person && (item.BootId == null || item.DueAt < now))
                .ExecuteDeleteAsync(cancellationToken);
            if (!await db.WorkItems.AnyAsync(item => item.OwnerId == person, cancellationToken))
            {
                return;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
