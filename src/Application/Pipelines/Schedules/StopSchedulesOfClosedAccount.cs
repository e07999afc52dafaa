using AssistantPlatform.Application.Identity.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines.Schedules;

internal sealed class StopSchedulesOfClosedAccount(IPipelinesDb db) : INotificationHandler<AccountClosed>
{
    public async Task Handle(AccountClosed notification, CancellationToken cancellationToken)
    {
        var schedules = await db.Schedules.Where(schedule => schedule.OwnerId == notification.Person && schedule.Enabled)
            .ToListAsync(cancellationToken);
        schedules.ForEach(schedule => schedule.SwitchOff());
    }
}
