using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Careers;

internal static class StoryEndpoints
{
    public static void MapStories(this IEndpointRouteBuilder api)
    {
        var stories = api.MapGroup("/stories").WithTags("Stories").ProducesProblem(401);
        var reads = stories.MapGroup("/").OpenTo(ApiKeyScopes.JobsRead);
        reads.MapGet("/", List).WithName("ListStories").ProducesProblem(400);
        reads.MapGet("/{id:guid}", Get).WithName("GetStory").ProducesProblem(404);
        var writes = stories.MapGroup("/").OpenTo(ApiKeyScopes.JobsWrite);
        writes.MapPost("/", Create).WithName("CreateStory").ProducesProblem(400);
        writes.MapPatch("/{id:guid}", Update).WithName("UpdateStory")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        writes.MapDelete("/{id:guid}", Delete).WithName("DeleteStory").ProducesProblem(404);
        writes.MapPost("/{id:guid}/set-primary", SetPrimary).WithName("SetPrimaryStory").ProducesProblem(404);
    }

    /// <summary>Lists the caller's stories, the newest first.</summary>
    /// <param name="q">Words that all occur in the name.</param>
    internal static async Task<Results<Ok<Page<StorySummaryDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        string? q = null)
    {
        var page = await mediator.Send(new ListStories(limit, cursor, q), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Gets one story.</summary>
    internal static async Task<Results<Ok<StoryDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetStory(id), cancellationToken), context);

    /// <summary>Writes a new story. The first one is the primary one.</summary>
    internal static async Task<Results<Created<StoryDto>, ProblemHttpResult>> Create(
        CreateStory body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(body, cancellationToken);
        if (created.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(created.Value.ReadVersion());
        return TypedResults.Created($"/api/v1/stories/{created.Value.Value.Id}", created.Value.Value);
    }

    /// <summary>Changes a story. A JSON Merge Patch: what is absent stays.</summary>
    internal static async Task<Results<Ok<StoryDto>, ProblemHttpResult>> Update(
        Guid id, StoryChanges body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        context.Request.TryGetIfMatch(out var version)
            ? Answer(await mediator.Send(new UpdateStory(id, version, body), cancellationToken), context)
            : CommonErrors.Stale.ToProblem(context);

    /// <summary>Deletes a story. When it was the primary one, the newest of the others takes its place.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteStory(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <summary>Makes a story the one that is meant where none is named.</summary>
    internal static async Task<Results<Ok<StoryDto>, ProblemHttpResult>> SetPrimary(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new SetPrimaryStory(id), cancellationToken), context);

    private static Results<Ok<StoryDto>, ProblemHttpResult> Answer(Result<Versioned<StoryDto>> story, HttpContext context)
    {
        if (story.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(story.Value.ReadVersion());
        return TypedResults.Ok(story.Value.Value);
    }
}
