using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Pipelines.Triggers;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AssistantPlatform.Api.Pipelines;

internal static class TriggerEndpoints
{
    public static void MapTriggers(this IEndpointRouteBuilder api)
    {
        var triggers = api.MapGroup("/triggers").WithTags("Triggers").ProducesProblem(401);
        triggers.MapGet("/", List).WithName("ListTriggers").ProducesProblem(400);
        triggers.MapPost("/", Create).WithName("CreateTrigger").ProducesProblem(400).ProducesProblem(409);
        triggers.MapGet("/{id:guid}", Get).WithName("GetTrigger").ProducesProblem(404);
        triggers.MapPatch("/{id:guid}", Update).WithName("UpdateTrigger")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        triggers.MapDelete("/{id:guid}", Delete).WithName("DeleteTrigger").ProducesProblem(404);
        triggers.MapPost("/{id:guid}/rotate-secret", RotateSecret).WithName("RotateTriggerSecret").ProducesProblem(404);

        api.MapPost("/hooks/{trigger:guid}", Pull).WithName("PullTrigger").WithTags("Triggers").AllowAnonymous()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
    }

    /// <summary>Lists the addresses at which other systems start pipelines of the caller, the newest first.</summary>
    internal static async Task<Results<Ok<Page<TriggerDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null)
    {
        var page = await mediator.Send(new ListTriggers(limit, cursor), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Makes an address at which another system starts a pipeline. Its secret is in this answer only.</summary>
    internal static async Task<Results<Created<CreatedTriggerDto>, ProblemHttpResult>> Create(
        CreateTrigger body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(body, cancellationToken);
        return created.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Created($"/api/v1/triggers/{created.Value.Trigger.Id}", created.Value);
    }

    /// <summary>Gets one such address.</summary>
    internal static async Task<Results<Ok<TriggerDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetTrigger(id), cancellationToken), context);

    /// <summary>Changes such an address. A JSON Merge Patch: what is absent stays.</summary>
    internal static async Task<Results<Ok<TriggerDto>, ProblemHttpResult>> Update(
        Guid id, TriggerChanges body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        context.Request.TryGetIfMatch(out var version)
            ? Answer(await mediator.Send(new UpdateTrigger(id, version, body), cancellationToken), context)
            : CommonErrors.Stale.ToProblem(context);

    /// <summary>Deletes such an address. Runs that it started stay.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteTrigger(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Makes a new secret, shown in this answer only. The one before signs too for a day.</summary>
    internal static async Task<Results<Ok<CreatedTriggerDto>, ProblemHttpResult>> RotateSecret(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var rotated = await mediator.Send(new RotateTriggerSecret(id), cancellationToken);
        return rotated.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(rotated.Value);
    }

    /// <summary>
    /// Takes a message that another system signed as Standard Webhooks has it, and starts the pipeline on its <c>data</c>.
    /// Under one webhook-id it is started once.
    /// </summary>
    internal static async Task<Results<Accepted<StartedPipelineDto>, ProblemHttpResult>> Pull(
        Guid trigger,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        [FromHeader(Name = "webhook-id")] string? message = null,
        [FromHeader(Name = "webhook-timestamp")] string? timestamp = null,
        [FromHeader(Name = "webhook-signature")] string? signatures = null)
    {
        using var reader = new StreamReader(context.Request.Body, detectEncodingFromByteOrderMarks: false);
        var body = await reader.ReadToEndAsync(cancellationToken);
        var command = new PullTrigger(trigger, message ?? "", timestamp ?? "", signatures ?? "", body);
        var started = await mediator.Send(command, cancellationToken);
        return started.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Accepted($"/api/v1/pipelines/runs/{started.Value.RunId}", started.Value);
    }

    private static Results<Ok<TriggerDto>, ProblemHttpResult> Answer(Result<Versioned<TriggerDto>> trigger, HttpContext context)
    {
        if (trigger.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(trigger.Value.ReadVersion());
        return TypedResults.Ok(trigger.Value.Value);
    }
}
