using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Import;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Identity.Contracts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AssistantPlatform.Api.Careers;

/// <summary>How jobs come in that were found elsewhere.</summary>
internal static class JobImportEndpoints
{
    /// <summary>As much as 500 ordinary postings take, several times over.</summary>
    private const int MaxIngestBytes = 16 * 1024 * 1024;

    public static void MapJobImports(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs").RequireRateLimiting(RateLimits.Upload)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);
        jobs.MapPost("/ingest", Ingest).WithName("IngestJobs").Idempotent()
            .OpenTo(ApiKeyScopes.JobsIngest, ApiKeyScopes.JobsWrite)
            .WithMetadata(new RequestSizeLimitAttribute(MaxIngestBytes));
        var writes = jobs.MapGroup("/").OpenTo(ApiKeyScopes.JobsWrite).ProducesProblem(503);
        writes.MapPost("/import", Import).WithName("ImportJob");
        writes.MapPost("/preview", Preview).WithName("PreviewJob");
    }

    /// <summary>Takes in jobs that a program found, at most 500 at a time. What is known already is only added to.</summary>
    internal static async Task<Results<Ok<IngestedJobsDto>, ProblemHttpResult>> Ingest(
        IngestJobs body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var ingested = await mediator.Send(body, cancellationToken);
        return ingested.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(ingested.Value);
    }

    /// <summary>Takes in the job of a page, or of a text that was copied from one.</summary>
    internal static async Task<Results<Ok<IngestedJobDto>, ProblemHttpResult>> Import(
        ImportJob body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var imported = await mediator.Send(body, cancellationToken);
        return imported.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(imported.Value);
    }

    /// <summary>Tells what can be recognised of a job, and keeps nothing. It can be corrected and ingested then.</summary>
    internal static async Task<Results<Ok<JobPreviewDto>, ProblemHttpResult>> Preview(
        PreviewJob body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var preview = await mediator.Send(body, cancellationToken);
        return preview.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(preview.Value);
    }
}
