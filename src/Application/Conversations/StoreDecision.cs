using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Stores what was decided; with the last decision the run goes on, in the same transaction.</summary>
internal sealed record StoreDecision(DecideToolCall Decision) : ICommand<StoredDecision>, IRepeatAfterLostRace;

/// <param name="WaitsOn">Other calls of the answer are still to be decided about.</param>
internal sealed record StoredDecision(MessageDto Answer, bool WaitsOn);

internal sealed class StoreDecisionHandler(
    IConversationsDb db, IToolJudge judge, WaitingRuns waiting, ICurrentUser user)
    : ICommandHandler<StoreDecision, StoredDecision>
{
    public async Task<Result<StoredDecision>> Handle(StoreDecision request, CancellationToken cancellationToken)
    {
        if (user.Session is null)
        {
            return AccessErrors.Forbidden;
        }

        var id = new RunId(request.Decision.RunId);
        var run = await db.AgentRuns.SingleOrDefaultAsync(
            candidate => candidate.RunId == id && candidate.OwnerId == user.Id, cancellationToken);
        var asked = run is null ? null : await waiting.FindAsync(id, cancellationToken);
        var conversation = run is null ? null : await db.Conversations.SingleOrDefaultAsync(
            candidate => candidate.Id == run.ConversationId, cancellationToken);
        if (run is null || asked is null || conversation is null)
        {
            return RunFailures.NotFound;
        }

        var call = asked.Answer.FindUndecided(request.Decision.ToolCallId);
        if ((call.Error ?? Decide(request.Decision, conversation, asked.Answer, call.Value)) is { } refusal)
        {
            return refusal;
        }

        var noted = waiting.Decide(run, asked);
        return noted.Error is { } late
            ? late
            : new StoredDecision(MessageDto.From(asked.Answer), asked.Answer.RequiresApproval);
    }

    private Error? Decide(DecideToolCall decision, Conversation conversation, Message answer, ToolCallPart call)
    {
        if (decision.Decision == ToolCallDecision.Deny)
        {
            answer.Deny(call);
            return null;
        }

        if (decision.AlwaysAllow && call.Approval!.Grant is null)
        {
            return ConversationErrors.AlwaysAllowRefused;
        }

        var grant = judge.Check(conversation.Area, call.ToolName, decision.Arguments ?? call.Arguments);
        if (grant.Error is { } wrong)
        {
            return wrong;
        }

        if (decision.AlwaysAllow)
        {
            conversation.Allow(grant.Value);
        }

        answer.Approve(call, decision.Arguments);
        return null;
    }
}
