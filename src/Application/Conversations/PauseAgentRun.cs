using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Leaves a run to its person: what they are asked is stored, and nothing executes until they answer or their time is over.
/// </summary>
/// <param name="Seq">The number of the event that tells it.</param>
internal sealed record PauseAgentRun(
    Guid RunId, int Attempt, WorkTicket Work, long Seq, IReadOnlyList<MessagePart> Parts, MessageUsage? Usage)
    : ICommand<DateTimeOffset>, IRepeatAfterLostRace;

internal sealed class PauseAgentRunHandler(
    IConversationsDb db, IRuns runs, IWorkQueue queue, INotifications notifications, TimeProvider clock)
    : ICommandHandler<PauseAgentRun, DateTimeOffset>
{
    private static readonly TimeSpan TimeToDecide = TimeSpan.FromHours(24);

    public async Task<Result<DateTimeOffset>> Handle(PauseAgentRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        var left = await runs.RequireActionAsync(id, request.Attempt, request.Seq, cancellationToken);
        if (left.Error is { } refusal)
        {
            return refusal;
        }

        var (conversation, answer) = await ReadAsync(id, cancellationToken);
        var expiry = clock.GetUtcNow() + TimeToDecide;
        answer.Write(request.Parts, request.Usage);
        answer.AskUntil(expiry);
        queue.Complete(request.Work);
        queue.Enqueue(new ExpireApprovals(request.RunId, expiry), conversation.OwnerId, TimeToDecide);
        notifications.Give(conversation.OwnerId, NoticeOf(conversation));
        return expiry;
    }

    private async Task<(Conversation Conversation, Message Answer)> ReadAsync(RunId id, CancellationToken cancellationToken)
    {
        var read = await (
            from answer in db.Messages
            join conversation in db.Conversations on answer.ConversationId equals conversation.Id
            where answer.RunId == id
            select new { conversation, answer }).SingleAsync(cancellationToken);
        return (read.conversation, read.answer);
    }

    private static Notice NoticeOf(Conversation conversation) => new(
        "conversations.approval_required",
        "The assistant asks for your approval",
        $"It waits in “{conversation.Title}” for a day, and does nothing before you have decided.",
        $"/chat/{conversation.Id.Value}");
}
