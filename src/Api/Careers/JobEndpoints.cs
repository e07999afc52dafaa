using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

/// <summary>What is about one job.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs").ProducesProblem(401);
        var reads = jobs.MapGroup("/").OpenTo(ApiKeyScopes.JobsRead);
        reads.MapGet("/{id:guid}", Get).WithName("GetJob").ProducesProblem(404);
        reads.MapGet("/{id:guid}/history", GetHistory).WithName("GetJobHistory").ProducesProblem(404);
        var writes = jobs.MapGroup("/").OpenTo(ApiKeyScopes.JobsWrite);
        writes.MapPost("/", Create).WithName("CreateJob").Idempotent();
        writes.MapPatch("/{id:guid}", Update).WithName("UpdateJob")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        writes.MapDelete("/{id:guid}", Delete).WithName("DeleteJob").ProducesProblem(404);
        writes.MapPost("/{id:guid}/restore", Restore).WithName("RestoreJob").ProducesProblem(404);
        writes.MapPost("/{id:guid}/revert-status", RevertStatus).WithName("RevertJobStatus")
            .ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Gets one job.</summary>
    internal static async Task<Results<Ok<JobDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetJob(id), cancellationToken), context);

    /// <summary>Tells the steps that were taken with a job, the last one last.</summary>
    internal static async Task<Results<Ok<JobHistoryDto>, ProblemHttpResult>> GetHistory(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var history = await mediator.Send(new GetJobHistory(id), cancellationToken);
        return history.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(history.Value);
    }

    /// <summary>Adds a job by hand.</summary>
    internal static async Task<Results<Created<JobDto>, ProblemHttpResult>> Create(
        CreateJob body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(body, cancellationToken);
        return created.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Created($"/api/v1/jobs/{created.Value.Id}", created.Value);
    }

    /// <summary>Changes a job, and moves it on. A JSON Merge Patch: what is absent stays.</summary>
    internal static async Task<Results<Ok<JobDto>, ProblemHttpResult>> Update(
        Guid id, JobChanges body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        context.Request.TryGetIfMatch(out var version)
            ? Answer(await mediator.Send(new UpdateJob(id, version, body), cancellationToken), context)
            : CommonErrors.Stale.ToProblem(context);

    /// <summary>Hides a job. It can be restored.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteJob(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Brings back a job that was deleted.</summary>
    internal static async Task<Results<Ok<JobDto>, ProblemHttpResult>> Restore(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new RestoreJob(id), cancellationToken), context);

    /// <summary>Takes back the last step with a job.</summary>
    internal static async Task<Results<Ok<JobDto>, ProblemHttpResult>> RevertStatus(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new RevertJobStatus(id), cancellationToken), context);

    private static Results<Ok<JobDto>, ProblemHttpResult> Answer(Result<Versioned<JobDto>> job, HttpContext context)
    {
        if (job.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(job.Value.ReadVersion());
        return TypedResults.Ok(job.Value.Value);
    }
}
