using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Identity.Contracts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Conversations;

internal static class ConversationEndpoints
{
    public static void MapConversations(this IEndpointRouteBuilder api)
    {
        var conversations = api.MapGroup("/conversations").WithTags("Conversations").ProducesProblem(401)
            .OpenTo(ApiKeyScopes.Conversations);
        conversations.MapGet("/", List).WithName("ListConversations").ProducesProblem(400);
        conversations.MapPost("/", Create).WithName("CreateConversation").ProducesProblem(400);
        conversations.MapGet("/{id:guid}", Get).WithName("GetConversation").ProducesProblem(404);
        conversations.MapPatch("/{id:guid}", Update).WithName("UpdateConversation")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        conversations.MapDelete("/{id:guid}", Delete).WithName("DeleteConversation").ProducesProblem(404);
    }

    /// <summary>Lists the caller's conversations, the one spoken in last first.</summary>
    /// <param name="archived">Those that were put away, instead of the others.</param>
    /// <param name="area">Those of one area.</param>
    /// <param name="q">Words that all occur in the title.</param>
    internal static async Task<Results<Ok<Page<ConversationDto>>, ProblemHttpResult>> List(
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        bool archived = false,
        string? area = null,
        string? q = null)
    {
        var page = await mediator.Send(new ListConversations(limit, cursor, archived, area, q), cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Starts an empty conversation.</summary>
    internal static async Task<Results<Created<ConversationDto>, ProblemHttpResult>> Create(
        CreateConversation body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(body, cancellationToken);
        if (created.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(created.Value.ReadVersion());
        return TypedResults.Created($"/api/v1/conversations/{created.Value.Value.Id}", created.Value.Value);
    }

    /// <summary>Gets one conversation.</summary>
    internal static async Task<Results<Ok<ConversationDto>, ProblemHttpResult>> Get(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new GetConversation(id), cancellationToken), context);

    /// <summary>Renames, pins or archives a conversation. A JSON Merge Patch: what is absent stays.</summary>
    internal static async Task<Results<Ok<ConversationDto>, ProblemHttpResult>> Update(
        Guid id, ConversationPatch body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.TryGetIfMatch(out var version))
        {
            return CommonErrors.Stale.ToProblem(context);
        }

        var update = new UpdateConversation(id, version, body.Title, body.Pinned, body.Archived);
        return Answer(await mediator.Send(update, cancellationToken), context);
    }

    /// <summary>Deletes a conversation and all that was said in it.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var deleted = await mediator.Send(new DeleteConversation(id), cancellationToken);
        return deleted.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    private static Results<Ok<ConversationDto>, ProblemHttpResult> Answer(
        Domain.Common.Result<Versioned<ConversationDto>> conversation, HttpContext context)
    {
        if (conversation.Error is { } error)
        {
            return error.ToProblem(context);
        }

        context.Response.SetETag(conversation.Value.ReadVersion());
        return TypedResults.Ok(conversation.Value.Value);
    }
}

/// <summary>What can be changed of a conversation.</summary>
internal sealed record ConversationPatch
{
    public Optional<string> Title { get; init; }

    public Optional<bool?> Pinned { get; init; }

    public Optional<bool?> Archived { get; init; }
}
