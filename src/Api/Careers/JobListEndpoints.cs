using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

/// <summary>What is about many jobs.</summary>
internal static class JobListEndpoints
{
    public static void MapJobLists(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs").ProducesProblem(401);
        var reads = jobs.MapGroup("/").OpenTo(ApiKeyScopes.JobsRead);
        reads.MapGet("/", List).WithName("ListJobs").ProducesProblem(400);
        reads.MapGet("/stats", GetStats).WithName("GetJobStats");
        reads.MapGet("/insights", GetInsights).WithName("GetJobInsights");
        reads.MapGet("/export", Export).WithName("ExportJobs").RequireRateLimiting(RateLimits.Export)
            .Produces<Stream>(StatusCodes.Status200OK, JobExport.Csv, JobExport.Json).ProducesProblem(400).ProducesProblem(429);
        jobs.MapPost("/bulk", Change).WithName("ChangeJobs").OpenTo(ApiKeyScopes.JobsWrite).ProducesProblem(400);
    }

    /// <summary>Lists the caller's jobs.</summary>
    /// <param name="sort">By relevance where words are searched, else the newest first, when it is left out.</param>
    /// <param name="highlights">Whether to tell where the words of q occur, which takes longer than to find them.</param>
    internal static async Task<Results<Ok<Page<JobSummaryDto>>, ProblemHttpResult>> List(
        [AsParameters] JobQuery query,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        QueryEnum<JobSort>? sort = null,
        bool highlights = false,
        int limit = PageLimit.Default,
        string? cursor = null)
    {
        var page = await mediator.Send(
            new ListJobs(query.ToFilter(), sort?.Value, limit, cursor, highlights), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Tells how many jobs the caller has, and how far they are with them.</summary>
    internal static async Task<Results<Ok<JobStatsDto>, ProblemHttpResult>> GetStats(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var stats = await mediator.Send(new GetJobStats(), cancellationToken);
        return stats.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(stats.Value);
    }

    /// <summary>Tells how the caller's search for a job goes: how far jobs came, and what was done week by week.</summary>
    internal static async Task<Results<Ok<JobInsightsDto>, ProblemHttpResult>> GetInsights(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var insights = await mediator.Send(new GetJobInsights(), cancellationToken);
        return insights.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(insights.Value);
    }

    /// <summary>Downloads the caller's jobs, the oldest first.</summary>
    /// <param name="format">CSV for spreadsheets, JSON for programs.</param>
    internal static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Export(
        [AsParameters] JobQuery query,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        QueryEnum<JobExportFormat>? format = null)
    {
        var jobs = await mediator.Send(new ExportJobs(query.ToFilter()), cancellationToken);
        return jobs.Error is { } error
            ? error.ToProblem(context)
            : JobExport.Of(jobs.Value, format?.Value ?? JobExportFormat.Csv, cancellationToken);
    }

    /// <summary>Does the same to many jobs, at most 1,000 at a time.</summary>
    internal static async Task<Results<Ok<ChangedJobsDto>, ProblemHttpResult>> Change(
        ChangeJobs body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var changed = await mediator.Send(body, cancellationToken);
        return changed.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(changed.Value);
    }
}
