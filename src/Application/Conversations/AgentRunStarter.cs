using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// What every request that starts a run has in common: run and work item in one transaction, once per client request.
/// </summary>
internal sealed class AgentRunStarter(
    IConversationsDb db, IRuns runs, IWorkQueue queue, AskedQuestions asked, ICurrentUser user)
{
    public static string Fingerprint(Guid? subject, string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}\n{content}")));

    /// <summary>The run that the same request started before; null when it is new.</summary>
    public async Task<Result<StartedRunDto>?> FindEarlierAsync(
        Guid clientRequestId, string fingerprint, CancellationToken cancellationToken) =>
        Repeat(await RunsOf(clientRequestId).AsNoTracking().SingleOrDefaultAsync(cancellationToken), fingerprint);

    /// <summary>At most one. For use cases that look for it in a query of their own.</summary>
    public IQueryable<AgentRun> RunsOf(Guid clientRequestId) =>
        db.AgentRuns.Where(run => run.OwnerId == user.Id && run.ClientRequestId == clientRequestId);

    public static Result<StartedRunDto>? Repeat(AgentRun? earlier, string fingerprint)
    {
        if (earlier is null)
        {
            return null;
        }

        return earlier.RequestFingerprint == fingerprint ? StartedRunDto.From(earlier) : ConversationErrors.RequestIdReused;
    }

    public StartedRunDto Start(AgentRun run, Conversation conversation, Message? question, Message answer)
    {
        run.LimitTo(user.Scopes);
        db.AgentRuns.Add(run);
        var attempt = queue.Enqueue(new ExecuteAgentRun(run.RunId.Value), run.OwnerId);
        var queued = runs.QueueAgentRun(run.RunId, run.OwnerId, attempt);
        asked.Keep(run.RunId, new AskedQuestion(question, new KnownAnswer(run, conversation, answer, queued)));
        return StartedRunDto.From(run);
    }
}
