using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Pipelines.Schedules;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Pipelines;

internal static class ScheduleEndpoints
{
    public static void MapSchedules(this IEndpointRouteBuilder api)
    {
        var schedules = api.MapGroup("/schedules").WithTags("Schedules").ProducesProblem(401);
        schedules.MapGet("/", List).WithName("ListSchedules").ProducesProblem(400);
        schedules.MapPost("/", Create).WithName("CreateSchedule").ProducesProblem(400).ProducesProblem(409);
        schedules.MapGet("/occurrences", ListOccurrences).WithName("ListOccurrences").ProducesProblem(400);
        schedules.MapGet("/preview", Preview).WithName("PreviewSchedule").ProducesProblem(400);
        schedules.MapGet("/{id:guid}", Get).WithName("GetSchedule").ProducesProblem(404);
        schedules.MapPatch("/{id:guid}", Update).WithName("UpdateSchedule")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        schedules.MapDelete("/{id:guid}", Delete).WithName("DeleteSchedule").ProducesProblem(404);
        schedules.MapPost("/{id:guid}/run-now", RunNow).WithName("RunScheduleNow").Idempotent().ProducesProblem(404);
    }

    /// <summary>Lists the caller's schedules, the newest first.</summary>
    /// <param name="pipeline">The name of the pipeline that they run.</param>
    /// <param name="enabled">Those that run, or those that pause.</param>
    internal static async Task<Results<Ok<Page<ScheduleDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        string? pipeline = null,
        bool? enabled = null)
    {
        var page = await mediator.Send(new ListSchedules(limit, cursor, pipeline, enabled), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Has a pipeline run again and again.</summary>
    internal static async Task<Results<Created<ScheduleDto>, ProblemHttpResult>> Create(
        CreateSchedule body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(body, cancellationToken);
        if (created.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(created.Value.ReadVersion());
        return TypedResults.Created($"/api/v1/schedules/{created.Value.Value.Id}", created.Value.Value);
    }

    /// <summary>Shows what a calendar does: the runs there were in a time, and the occurrences that are to come in it.</summary>
    /// <param name="from">The beginning of the time.</param>
    /// <param name="to">Its end, which is not in it; at most 100 days later.</param>
    /// <param name="pipeline">The name of a pipeline.</param>
    internal static async Task<Results<Ok<CalendarDto>, ProblemHttpResult>> ListOccurrences(
        DateTimeOffset from,
        DateTimeOffset to,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        string? pipeline = null)
    {
        var calendar = await mediator.Send(new ListOccurrences(from, to, pipeline), cancellationToken);
        return calendar.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(calendar.Value);
    }

    /// <summary>Tells when a schedule would run next, before it is made.</summary>
    /// <param name="cron">Minute, hour, day of month, month, day of week.</param>
    /// <param name="timeZone">The IANA name of the zone in which it is meant.</param>
    internal static async Task<Results<Ok<SchedulePreviewDto>, ProblemHttpResult>> Preview(
        string cron, string timeZone, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var preview = await mediator.Send(new PreviewSchedule(cron, timeZone), cancellationToken);
        return preview.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(preview.Value);
    }

    /// <summary>Gets one schedule.</summary>
    internal static async Task<Results<Ok<ScheduleDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetSchedule(id), cancellationToken), context);

    /// <summary>Changes a schedule. A JSON Merge Patch: what is absent stays.</summary>
    internal static async Task<Results<Ok<ScheduleDto>, ProblemHttpResult>> Update(
        Guid id, ScheduleChanges body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        context.Request.TryGetIfMatch(out var version)
            ? Answer(await mediator.Send(new UpdateSchedule(id, version, body), cancellationToken), context)
            : CommonErrors.Stale.ToProblem(context);

    /// <summary>Deletes a schedule. The history of its runs stays; those that wait for their turn are cancelled.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteSchedule(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Runs a schedule out of turn, also one that is switched off; follow the run's events.</summary>
    internal static async Task<Results<Accepted<StartedPipelineDto>, ProblemHttpResult>> RunNow(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var started = await mediator.Send(new RunScheduleNow(id), cancellationToken);
        return started.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Accepted($"/api/v1/pipelines/runs/{started.Value.RunId}", started.Value);
    }

    private static Results<Ok<ScheduleDto>, ProblemHttpResult> Answer(
        Result<Versioned<ScheduleDto>> schedule, HttpContext context)
    {
        if (schedule.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(schedule.Value.ReadVersion());
        return TypedResults.Ok(schedule.Value.Value);
    }
}
