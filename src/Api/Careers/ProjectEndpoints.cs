using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Projects;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

internal static class ProjectEndpoints
{
    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("/projects").WithTags("Projects").ProducesProblem(401);
        var reads = projects.MapGroup("/").OpenTo(ApiKeyScopes.JobsRead);
        reads.MapGet("/", List).WithName("ListProjects").ProducesProblem(400);
        reads.MapGet("/{id:guid}", Get).WithName("GetProject").ProducesProblem(404);
        var writes = projects.MapGroup("/").OpenTo(ApiKeyScopes.JobsWrite);
        writes.MapPost("/", Create).WithName("CreateProject").ProducesProblem(400).ProducesProblem(409);
        writes.MapPatch("/{id:guid}", Update).WithName("UpdateProject")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        writes.MapDelete("/{id:guid}", Delete).WithName("DeleteProject").ProducesProblem(404);
        writes.MapPost("/{id:guid}/re-extract", ReExtract).WithName("ReExtractProject").ProducesProblem(404);
    }

    /// <summary>Lists the caller's projects, the newest first.</summary>
    internal static async Task<Results<Ok<Page<ProjectSummaryDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null)
    {
        var page = await mediator.Send(new ListProjects(limit, cursor), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Gets one project.</summary>
    internal static async Task<Results<Ok<ProjectDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetProject(id), cancellationToken), context);

    /// <summary>Writes down a project in words.</summary>
    internal static async Task<Results<Created<ProjectDto>, ProblemHttpResult>> Create(
        CreateProject body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Announce(await mediator.Send(body, cancellationToken), context);

    /// <summary>Changes a project. A JSON Merge Patch: what is absent stays.</summary>
    internal static async Task<Results<Ok<ProjectDto>, ProblemHttpResult>> Update(
        Guid id, ProjectChanges body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        context.Request.TryGetIfMatch(out var version)
            ? Answer(await mediator.Send(new UpdateProject(id, version, body), cancellationToken), context)
            : CommonErrors.Stale.ToProblem(context);

    /// <summary>Deletes a project and its file.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteProject(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Has the text of its file read once more; it is pending until that is done.</summary>
    internal static async Task<Results<Ok<ProjectDto>, ProblemHttpResult>> ReExtract(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new ReExtractProject(id), cancellationToken), context);

    public static Results<Created<ProjectDto>, ProblemHttpResult> Announce(Result<Versioned<ProjectDto>> project, HttpContext context)
    {
        if (project.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(project.Value.ReadVersion());
        return TypedResults.Created($"/api/v1/projects/{project.Value.Value.Id}", project.Value.Value);
    }

    private static Results<Ok<ProjectDto>, ProblemHttpResult> Answer(Result<Versioned<ProjectDto>> project, HttpContext context)
    {
        if (project.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(project.Value.ReadVersion());
        return TypedResults.Ok(project.Value.Value);
    }
}
