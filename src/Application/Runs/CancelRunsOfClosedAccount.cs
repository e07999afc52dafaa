using AssistantPlatform.Application.Identity.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Runs;

internal sealed class CancelRunsOfClosedAccount(IRunsDb db) : INotificationHandler<AccountClosed>
{
    public async Task Handle(AccountClosed notification, CancellationToken cancellationToken)
    {
        var live = await db.Runs.Where(run => run.OwnerId == notification.Person && run.EndedAt == null)
            .ToListAsync(cancellationToken);
        live.ForEach(run => run.CancelAtOnce(notification.At));
    }
}
