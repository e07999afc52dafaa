using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Webhooks;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Webhooks;

internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks").ProducesProblem(401).OpenTo(ApiKeyScopes.Webhooks);
        webhooks.MapGet("/", List).WithName("ListWebhooks").ProducesProblem(400);
        webhooks.MapPost("/", Create).WithName("CreateWebhook").ProducesProblem(400).ProducesProblem(409);
        webhooks.MapGet("/events", ListEvents).WithName("ListEventTypes");
        webhooks.MapGet("/{id:guid}", Get).WithName("GetWebhook").ProducesProblem(404);
        webhooks.MapPatch("/{id:guid}", Update).WithName("UpdateWebhook")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        webhooks.MapDelete("/{id:guid}", Delete).WithName("DeleteWebhook").ProducesProblem(404);
        webhooks.MapPost("/{id:guid}/rotate-secret", RotateSecret).WithName("RotateWebhookSecret").ProducesProblem(404);
    }

    /// <summary>Lists the caller's webhooks, the newest first.</summary>
    internal static async Task<Results<Ok<Page<WebhookDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null)
    {
        var page = await mediator.Send(new ListWebhooks(limit, cursor), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Has an address told of events. The secret that signs what is sent is in this answer only.</summary>
    internal static async Task<Results<Created<CreatedWebhookDto>, ProblemHttpResult>> Create(
        CreateWebhook body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(body, cancellationToken);
        return created.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Created($"/api/v1/webhooks/{created.Value.Webhook.Id}", created.Value);
    }

    /// <summary>Lists what webhooks can hear, with the JSON Schemas of what is sent.</summary>
    internal static async Task<Ok<EventTypeListDto>> ListEvents(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok((await mediator.Send(new ListEventTypes(), cancellationToken)).Value);

    /// <summary>Gets one webhook.</summary>
    internal static async Task<Results<Ok<WebhookDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetWebhook(id), cancellationToken), context);

    /// <summary>Changes a webhook. A JSON Merge Patch: what is absent stays.</summary>
    internal static async Task<Results<Ok<WebhookDto>, ProblemHttpResult>> Update(
        Guid id, WebhookChanges body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        context.Request.TryGetIfMatch(out var version)
            ? Answer(await mediator.Send(new UpdateWebhook(id, version, body), cancellationToken), context)
            : CommonErrors.Stale.ToProblem(context);

    /// <summary>Deletes a webhook. What waited to be sent to it is not sent any more.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteWebhook(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Makes a new secret, shown in this answer only. The one before signs too for a day.</summary>
    internal static async Task<Results<Ok<CreatedWebhookDto>, ProblemHttpResult>> RotateSecret(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var rotated = await mediator.Send(new RotateWebhookSecret(id), cancellationToken);
        return rotated.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(rotated.Value);
    }

    private static Results<Ok<WebhookDto>, ProblemHttpResult> Answer(Result<Versioned<WebhookDto>> webhook, HttpContext context)
    {
        if (webhook.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(webhook.Value.ReadVersion());
        return TypedResults.Ok(webhook.Value.Value);
    }
}
