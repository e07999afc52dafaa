using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks;

/// <summary>A person's webhooks, the newest first.</summary>
public sealed record ListWebhooks(int Limit, string? Cursor) : IQuery<Page<WebhookDto>>;

internal sealed class ListWebhooksValidator : AbstractValidator<ListWebhooks>
{
    public ListWebhooksValidator() => RuleFor(request => request.Limit).IsPageLimit();
}

internal sealed class ListWebhooksHandler(IWebhooksDb db, ICurrentUser user) : IQueryHandler<ListWebhooks, Page<WebhookDto>>
{
    private sealed record Key(Guid Id);

    public async Task<Result<Page<WebhookDto>>> Handle(ListWebhooks request, CancellationToken cancellationToken)
    {
        var webhooks = db.Webhooks.AsNoTracking().WithSpecification(WebhookSpec.OwnedBy(user.Id));
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new WebhookId(key!.Id);
            webhooks = webhooks.Where(webhook => webhook.Id < last);
        }

        var rows = await webhooks
            .OrderByDescending(webhook => webhook.Id)
            .Take(request.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<WebhookDto>.Of(rows.ConvertAll(WebhookDto.From), request.Limit, row => new Key(row.Id));
    }
}
