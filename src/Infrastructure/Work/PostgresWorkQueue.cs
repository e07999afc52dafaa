using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;

namespace AssistantPlatform.Infrastructure.Work;

internal sealed class PostgresWorkQueue(AppDbContext db, TimeProvider clock) : IWorkQueue
{
    public void Enqueue<TItem>(TItem item, UserId? owner = null, TimeSpan delay = default)
        where TItem : IWorkItem
    {
        db.WorkItems.Add(new WorkItem
        {
            Id = Guid.CreateVersion7(),
            Lane = TItem.Policy.Lane,
            Type = typeof(TItem).Name,
            Payload = WorkItemKind.Write(item),
            OwnerId = owner,
            TraceParent = Activity.Current?.Id,
            DueAt = delay == default ? default : clock.GetUtcNow() + delay,
            CreatedAt = clock.GetUtcNow(),
        });
    }
}
