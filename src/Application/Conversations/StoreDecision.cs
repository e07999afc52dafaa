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

        var asked = await FindAsync(new RunId(request.Decision.RunId), cancellationToken);
        if (asked is not (var run, var conversation, var answer))
        {
            return RunFailures.NotFound;
        }

        var call = answer.FindUndecided(request.Decision.ToolCallId);
        if ((call.Error ?? Decide(request.Decision, conversation, answer, call.Value)) is { } refusal)
        {
            return refusal;
        }

        var noted = await waiting.DecideAsync(run, answer, cancellationToken);
        return noted.Error is { } late ? late : new StoredDecision(MessageDto.From(answer), answer.RequiresApproval);
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

    private async Task<(AgentRun Run, Conversation Conversation, Message Answer)?> FindAsync(
        RunId id, CancellationToken cancellationToken)
    {
        var found = await (
            from run in db.AgentRuns
            join conversation in db.Conversations on run.ConversationId equals conversation.Id
            join answer in db.Messages on run.AssistantMessageId equals answer.Id
            where run.RunId == id && run.OwnerId == user.Id
            select new { run, conversation, answer }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.run, found.conversation, found.answer);
    }
}
