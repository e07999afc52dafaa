using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Sends once more what a webhook was to be sent in a time. What is on its way already is left alone.</summary>
/// <param name="OnlyUndelivered">Leaves alone what was delivered.</param>
public sealed record RedeliverRange(Guid WebhookId, DateTimeOffset From, DateTimeOffset To, bool OnlyUndelivered)
    : ICommand<RedeliveredDto>, IIdempotent, IRepeatAfterLostRace;

/// <param name="Count">How many this has put on their way. Those that were already do not count.</param>
/// <param name="NextFrom">There were more: ask again, from here on. Null when there were not.</param>
public sealed record RedeliveredDto(int Count, DateTimeOffset? NextFrom);

internal sealed class RedeliverRangeValidator : AbstractValidator<RedeliverRange>
{
    public RedeliverRangeValidator() => RuleFor(request => request.To)
        .GreaterThan(request => request.From).WithMessage("This must be later than 'from'.");
}

internal sealed class RedeliverRangeHandler(
    IWebhooksDb db, EventAccess access, WebhookQueue queue, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<RedeliverRange, RedeliveredDto>
{
    private const int MaxAtOnce = 1000;

    public async Task<Result<RedeliveredDto>> Handle(RedeliverRange request, CancellationToken cancellationToken)
    {
        var id = new WebhookId(request.WebhookId);
        var webhook = await db.Webhooks.AsNoTracking().WithSpecification(WebhookSpec.ById(id, user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (webhook is null or { Active: false })
        {
            return webhook is null ? WebhookErrors.NotFound : WebhookErrors.SwitchedOff;
        }

        var (from, to) = (request.From.ToUniversalTime(), request.To.ToUniversalTime());
        var found = await db.WebhookDeliveries.WithSpecification(WebhookDeliverySpec.Of(id, user.Id))
            .Where(delivery => delivery.CreatedAt >= from && delivery.CreatedAt < to && !delivery.IsTest)
            .Where(delivery => !request.OnlyUndelivered || delivery.Status != DeliveryStatus.Delivered)
            .OrderBy(delivery => delivery.CreatedAt)
            .Take(MaxAtOnce + 1)
            .ToListAsync(cancellationToken);

        if (await access.RefuseAsync(found.Select(delivery => delivery.Event), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var again = found.Take(MaxAtOnce).Where(delivery => delivery.Redeliver(clock.GetUtcNow())).ToList();
        again.ForEach(delivery => queue.Enqueue(delivery));
        return new RedeliveredDto(again.Count, found.Count > MaxAtOnce ? found[^1].CreatedAt : null);
    }
}
