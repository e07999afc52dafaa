using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks;

internal sealed class WebhooksPersonalData(IWebhooksDb db) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(Webhook)];

    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) => new[]
    {
        PersonalFile.Json("webhooks/webhooks.json", WebhooksOfAsync(person, cancellationToken).Select(WebhookDto.From)),
    }.ToAsyncEnumerable();

    public Task EraseAsync(UserId person, CancellationToken cancellationToken) =>
        db.Webhooks.Where(webhook => webhook.OwnerId == person).DeleteInStepsAsync(webhook => webhook.Id, cancellationToken);

    private IAsyncEnumerable<Webhook> WebhooksOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Webhooks.AsNoTracking().Where(webhook => webhook.OwnerId == person && webhook.Id > last)
                .OrderBy(webhook => webhook.Id),
            (Webhook webhook) => webhook.Id,
            cancellationToken);
}
