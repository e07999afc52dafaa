using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Profiles;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

internal static class JobProfileEndpoints
{
    public static void MapJobProfiles(this IEndpointRouteBuilder api)
    {
        var profiles = api.MapGroup("/job-profiles").WithTags("Job profiles").ProducesProblem(401);
        var reads = profiles.MapGroup("/").OpenTo(ApiKeyScopes.JobsRead);
        reads.MapGet("/", List).WithName("ListJobProfiles").ProducesProblem(400);
        reads.MapGet("/default", GetDefault).WithName("GetDefaultJobProfile").ProducesProblem(404);
        reads.MapGet("/{id:guid}", Get).WithName("GetJobProfile").ProducesProblem(404);
        var writes = profiles.MapGroup("/").OpenTo(ApiKeyScopes.JobsWrite);
        writes.MapPost("/", Create).WithName("CreateJobProfile")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        writes.MapPatch("/{id:guid}", Update).WithName("UpdateJobProfile")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        writes.MapDelete("/{id:guid}", Delete).WithName("DeleteJobProfile").ProducesProblem(404);
        writes.MapPost("/{id:guid}/set-default", SetDefault).WithName("SetDefaultJobProfile").ProducesProblem(404);
    }

    /// <summary>Lists the caller's profiles, the newest first.</summary>
    internal static async Task<Results<Ok<Page<JobProfileDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null)
    {
        var page = await mediator.Send(new ListJobProfiles(limit, cursor), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Gets one profile.</summary>
    internal static async Task<Results<Ok<JobProfileDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetJobProfile(id), cancellationToken), context);

    /// <summary>Gets the profile that is meant where none is named.</summary>
    internal static async Task<Results<Ok<JobProfileDto>, ProblemHttpResult>> GetDefault(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetJobProfile(Id: null), cancellationToken), context);

    /// <summary>Makes a profile. The first one is the default.</summary>
    internal static async Task<Results<Created<JobProfileDto>, ProblemHttpResult>> Create(
        CreateJobProfile body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(body, cancellationToken);
        if (created.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(created.Value.ReadVersion());
        return TypedResults.Created($"/api/v1/job-profiles/{created.Value.Value.Id}", created.Value.Value);
    }

    /// <summary>Changes a profile. A JSON Merge Patch: what is absent stays, what is null is cleared.</summary>
    internal static async Task<Results<Ok<JobProfileDto>, ProblemHttpResult>> Update(
        Guid id, JobProfileChanges body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        context.Request.TryGetIfMatch(out var version)
            ? Answer(await mediator.Send(new UpdateJobProfile(id, version, body), cancellationToken), context)
            : CommonErrors.Stale.ToProblem(context);

    /// <summary>Deletes a profile. When it was the default, the newest of the others takes its place.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteJobProfile(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Makes a profile the one that is meant where none is named.</summary>
    internal static async Task<Results<Ok<JobProfileDto>, ProblemHttpResult>> SetDefault(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new SetDefaultJobProfile(id), cancellationToken), context);

    private static Results<Ok<JobProfileDto>, ProblemHttpResult> Answer(Result<Versioned<JobProfileDto>> profile, HttpContext context)
    {
        if (profile.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(profile.Value.ReadVersion());
        return TypedResults.Ok(profile.Value.Value);
    }
}
