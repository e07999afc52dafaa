using System.Text.Json;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Conversations.Wire;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Conversations;

/// <summary>Closed to API keys: whoever asks for a call must not be who approves it.</summary>
internal static class ApprovalEndpoints
{
    public static void MapApprovals(this IEndpointRouteBuilder api)
    {
        api.MapPost("/runs/{id:guid}/approvals/{toolCallId}", Decide).WithName("DecideToolCall").WithTags("Runs")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        api.MapDelete("/conversations/{id:guid}/grants/{grant}", Revoke).WithName("RevokeGrant").WithTags("Conversations")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    /// <summary>Approves or denies a tool call that a run waits for. The run goes on after the last decision.</summary>
    internal static async Task<Results<Ok<MessageDto>, ProblemHttpResult>> Decide(
        Guid id, string toolCallId, Verdict body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var decided = await mediator.Send(
            new DecideToolCall(id, toolCallId, body.Decision, body.Arguments, body.AlwaysAllow), cancellationToken);
        return decided.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(decided.Value);
    }

    /// <summary>Has the assistant ask again, from its next answer on, about calls that it was always allowed.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        Guid id, string grant, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var revoked = await mediator.Send(new RevokeGrant(id, grant), cancellationToken);
        return revoked.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }
}

/// <summary>What a person decides about a tool call.</summary>
/// <param name="Arguments">Those to call the tool with; the proposed ones if absent. Only with approve.</param>
/// <param name="AlwaysAllow">Not to be asked about such calls any more in this conversation. Only with approve.</param>
internal sealed record Verdict(ToolCallDecision Decision, JsonElement? Arguments = null, bool AlwaysAllow = false);
