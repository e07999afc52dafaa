using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Resumes;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

internal static class ResumeEndpoints
{
    public static void MapResumes(this IEndpointRouteBuilder api)
    {
        var resumes = api.MapGroup("/resumes").WithTags("Resumes").ProducesProblem(401);
        var reads = resumes.MapGroup("/").OpenTo(ApiKeyScopes.JobsRead);
        reads.MapGet("/", List).WithName("ListResumes").ProducesProblem(400);
        reads.MapGet("/{id:guid}", Get).WithName("GetResume").ProducesProblem(404);
        var writes = resumes.MapGroup("/").OpenTo(ApiKeyScopes.JobsWrite);
        writes.MapPatch("/{id:guid}", Update).WithName("UpdateResume")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        writes.MapDelete("/{id:guid}", Delete).WithName("DeleteResume").ProducesProblem(404);
        writes.MapPost("/{id:guid}/set-primary", SetPrimary).WithName("SetPrimaryResume").ProducesProblem(404);
        writes.MapPost("/{id:guid}/re-extract", ReExtract).WithName("ReExtractResume").ProducesProblem(404);
    }

    /// <summary>Lists the caller's resumes, the newest first.</summary>
    /// <param name="q">Words that all occur in the name.</param>
    internal static async Task<Results<Ok<Page<ResumeDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        string? q = null)
    {
        var page = await mediator.Send(new ListResumes(limit, cursor, q), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Gets one resume, without its text.</summary>
    internal static async Task<Results<Ok<ResumeDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetResume(id), cancellationToken), context);

    /// <summary>Renames a resume. A JSON Merge Patch: what is absent stays.</summary>
    internal static async Task<Results<Ok<ResumeDto>, ProblemHttpResult>> Update(
        Guid id, ResumeChanges body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        context.Request.TryGetIfMatch(out var version)
            ? Answer(await mediator.Send(new UpdateResume(id, version, body), cancellationToken), context)
            : CommonErrors.Stale.ToProblem(context);

    /// <summary>Deletes a resume and its file. When it was the primary one, the newest of the others takes its place.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteResume(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Makes a resume the one that is meant where none is named.</summary>
    internal static async Task<Results<Ok<ResumeDto>, ProblemHttpResult>> SetPrimary(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new SetPrimaryResume(id), cancellationToken), context);

    /// <summary>Has the text of the file read once more; it is pending until that is done.</summary>
    internal static async Task<Results<Ok<ResumeDto>, ProblemHttpResult>> ReExtract(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new ReExtractResume(id), cancellationToken), context);

    private static Results<Ok<ResumeDto>, ProblemHttpResult> Answer(Result<Versioned<ResumeDto>> resume, HttpContext context)
    {
        if (resume.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(resume.Value.ReadVersion());
        return TypedResults.Ok(resume.Value.Value);
    }
}
