using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks.Delivery;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Webhooks;

internal static class DeliveryEndpoints
{
    public static void MapDeliveries(this IEndpointRouteBuilder api)
    {
        var webhook = api.MapGroup("/webhooks/{id:guid}").WithTags("Webhooks").ProducesProblem(401).ProducesProblem(404)
            .OpenTo(ApiKeyScopes.Webhooks);
        webhook.MapGet("/deliveries", List).WithName("ListDeliveries").ProducesProblem(400);
        webhook.MapPost("/test", Test).WithName("TestWebhook").Idempotent();
        webhook.MapPost("/redeliver", RedeliverMany).WithName("RedeliverRange").Idempotent();

        var deliveries = api.MapGroup("/deliveries/{id:guid}").WithTags("Webhooks").ProducesProblem(401).ProducesProblem(404)
            .OpenTo(ApiKeyScopes.Webhooks);
        deliveries.MapGet("/", Get).WithName("GetDelivery");
        deliveries.MapPost("/redeliver", RedeliverOne).WithName("Redeliver").Idempotent();
    }

    /// <summary>Lists what a webhook was sent, the newest first.</summary>
    /// <param name="event">The type of an event.</param>
    /// <param name="status">How they stand.</param>
    internal static async Task<Results<Ok<Page<WebhookDeliveryDto>>, ProblemHttpResult>> List(
        Guid id,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        QueryEnum<DeliveryStatus>? status = null,
        string? @event = null)
    {
        var page = await mediator.Send(new ListDeliveries(id, limit, cursor, status?.Value, @event), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Sends one event to try a webhook out, also while it is switched off. Look at the delivery for its answer.</summary>
    internal static async Task<Results<Accepted<StartedDeliveryDto>, ProblemHttpResult>> Test(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new TestWebhook(id), cancellationToken), context);

    /// <summary>
    /// Sends once more what a webhook was to be sent in a time, a thousand at most. What is being sent, or about to be, is
    /// left alone: asked twice, it is sent once. What was tried in vain in between is sent again.
    /// </summary>
    internal static async Task<Results<Accepted<RedeliveredDto>, ProblemHttpResult>> RedeliverMany(
        Guid id, RedeliveryRange body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var command = new RedeliverRange(id, body.From, body.To, body.OnlyUndelivered);
        var redelivered = await mediator.Send(command, cancellationToken);
        return redelivered.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", redelivered.Value);
    }

    /// <summary>Shows a delivery: what is sent, and what each attempt led to.</summary>
    internal static async Task<Results<Ok<WebhookDeliveryDetailDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var delivery = await mediator.Send(new GetDelivery(id), cancellationToken);
        return delivery.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(delivery.Value);
    }

    /// <summary>Sends a delivery once more, under the id that it has.</summary>
    internal static async Task<Results<Accepted<StartedDeliveryDto>, ProblemHttpResult>> RedeliverOne(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new Redeliver(id), cancellationToken), context);

    private static Results<Accepted<StartedDeliveryDto>, ProblemHttpResult> Answer(
        Result<StartedDeliveryDto> started, HttpContext context) => started.Error is { } error
        ? error.ToProblem(context)
        : TypedResults.Accepted($"/api/v1/deliveries/{started.Value.DeliveryId}", started.Value);
}

/// <summary>A time whose deliveries are sent once more.</summary>
/// <param name="From">Deliveries that were made then or later.</param>
/// <param name="To">Deliveries that were made before.</param>
/// <param name="OnlyUndelivered">
/// Leaves alone what was delivered. Without it, asking twice sends again what was delivered in between, unless both carry the
/// same Idempotency-Key.
/// </param>
internal sealed record RedeliveryRange(DateTimeOffset From, DateTimeOffset To, bool OnlyUndelivered = true);
