using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>Whoever did not do it themselves learns of it.</summary>
internal sealed class MailSecurityNotice(IIdentityDb db, IOutbox outbox, TimeProvider clock)
    : INotificationHandler<SecurityChanged>
{
    public async Task Handle(SecurityChanged changed, CancellationToken cancellationToken)
    {
        if (outbox.IsOpen)
        {
            var user = await db.Users.SingleAsync(user => user.Id == changed.User, cancellationToken);
            outbox.Post(AccountMails.Notice(user, changed.Change, clock.GetUtcNow()), user.Id);
        }
    }
}
