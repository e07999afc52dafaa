using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Stores the answer as far as it goes.</summary>
/// <param name="Releases">The server stops, and another process goes on from here.</param>
internal sealed record CheckpointAgentRun(
    Guid RunId,
    int Attempt,
    long Seq,
    IReadOnlyList<MessagePart> Parts,
    MessageUsage? Usage,
    LastStored<KnownAnswer> Known,
    bool Releases = false)
    : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class CheckpointAgentRunHandler(IConversationsDb db, IRuns runs) : ICommandHandler<CheckpointAgentRun, Done>
{
    public async Task<Result<Done>> Handle(CheckpointAgentRun request, CancellationToken cancellationToken)
    {
        var run = new RunId(request.RunId);
        var known = request.Known.Take();
        var noted = await (request.Releases
            ? runs.ReleaseAsync(run, request.Attempt, request.Seq, known?.Run, cancellationToken)
            : runs.CheckpointAsync(run, request.Attempt, request.Seq, known?.Run, cancellationToken));
        if (noted.Error is { } refusal)
        {
            return refusal;
        }

        var message = known is null
            ? await db.Messages.SingleAsync(candidate => candidate.RunId == run, cancellationToken)
            : db.Messages.Attach(known.Answer).Entity;
        message.Write(request.Parts, request.Usage);
        return Result.Ok();
    }
}
