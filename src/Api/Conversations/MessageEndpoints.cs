using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Conversations;

internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder api)
    {
        var messages = api.MapGroup("").WithTags("Messages").ProducesProblem(400).ProducesProblem(401)
            .OpenTo(ApiKeyScopes.Conversations);
        messages.MapGet("/conversations/{id:guid}/messages", List).WithName("ListMessages").ProducesProblem(404);
        messages.MapPost("/conversations/{id:guid}/messages", Send).WithName("SendMessage")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(429);
        messages.MapPost("/conversations/messages", Start).WithName("StartConversation")
            .ProducesProblem(409).ProducesProblem(429);
        messages.MapPost("/messages/{id:guid}/regenerate", Regenerate).WithName("RegenerateMessage").Idempotent()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(429);
    }

    /// <summary>Lists what was said in a conversation.</summary>
    /// <param name="order">From the newest backwards when it is left out.</param>
    internal static async Task<Results<Ok<Page<MessageDto>>, ProblemHttpResult>> List(
        Guid id,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellationToken,
        int limit = PageLimit.Default,
        string? cursor = null,
        QueryEnum<MessageOrder>? order = null)
    {
        var query = new ListMessages(id, limit, cursor, order?.Value ?? MessageOrder.Newest);
        var page = await mediator.Send(query, cancellationToken);
        return page.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(page.Value);
    }

    /// <summary>Says something in a conversation. The answer is a run: follow its events.</summary>
    internal static async Task<Results<Accepted<StartedRunDto>, ProblemHttpResult>> Send(
        Guid id, OutgoingMessage body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(body.To(id), cancellationToken), context);

    /// <summary>Starts a conversation by saying something. The answer is a run: follow its events.</summary>
    internal static async Task<Results<Accepted<StartedRunDto>, ProblemHttpResult>> Start(
        OutgoingMessage body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(body.To(null), cancellationToken), context);

    /// <summary>Answers the last question of a conversation again; the earlier answer leaves the conversation.</summary>
    internal static async Task<Results<Accepted<StartedRunDto>, ProblemHttpResult>> Regenerate(
        Guid id, Regeneration body, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await mediator.Send(new RegenerateMessage(id, body.ClientRequestId, body.Model), cancellationToken), context);

    private static Results<Accepted<StartedRunDto>, ProblemHttpResult> Answer(
        Result<StartedRunDto> started, HttpContext context) =>
        started.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Accepted($"/api/v1/runs/{started.Value.RunId}", started.Value);
}

/// <summary>Something to say to the assistant.</summary>
/// <param name="ClientRequestId">A new UUID for every message; sending the same again starts nothing twice.</param>
/// <param name="Area">Where a conversation starts; the default area if absent.</param>
/// <param name="Model"><c>provider/model</c>; the default model if absent.</param>
internal sealed record OutgoingMessage(string Content, Guid ClientRequestId, string? Area = null, string? Model = null)
{
    public SendMessage To(Guid? conversation) => new(conversation, Content, ClientRequestId, Area, Model);
}

/// <summary>A wish for another answer.</summary>
internal sealed record Regeneration(Guid ClientRequestId, string? Model = null);
