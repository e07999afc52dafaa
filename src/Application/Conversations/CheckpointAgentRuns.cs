using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>An answer as far as it goes.</summary>
/// <param name="Releases">The server stops, and another process goes on from here.</param>
internal sealed record AgentRunCheckpoint(
    RunId Run,
    int Attempt,
    long Seq,
    IReadOnlyList<MessagePart> Parts,
    MessageUsage? Usage,
    LastStored<KnownAnswer> Known,
    bool Releases = false);

/// <summary>Stores answers as far as they go. Says of each, in their order, why it may not be stored.</summary>
internal sealed record CheckpointAgentRuns(IReadOnlyList<AgentRunCheckpoint> Checkpoints)
    : ICommand<IReadOnlyList<Error?>>, IRepeatAfterLostRace;

internal sealed class CheckpointAgentRunsHandler(IConversationsDb db, IRuns runs)
    : ICommandHandler<CheckpointAgentRuns, IReadOnlyList<Error?>>
{
    public async Task<Result<IReadOnlyList<Error?>>> Handle(CheckpointAgentRuns request, CancellationToken cancellationToken)
    {
        var refusals = new List<Error?>(request.Checkpoints.Count);
        foreach (var checkpoint in request.Checkpoints)
        {
            refusals.Add(await StoreAsync(checkpoint, cancellationToken));
        }

        return Result.Ok<IReadOnlyList<Error?>>(refusals);
    }

    private async Task<Error?> StoreAsync(AgentRunCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var (run, attempt, seq) = (checkpoint.Run, checkpoint.Attempt, checkpoint.Seq);
        var known = checkpoint.Known.Take();
        var noted = await (checkpoint.Releases
            ? runs.ReleaseAsync(run, attempt, seq, known?.Run, cancellationToken)
            : runs.CheckpointAsync(run, attempt, seq, known?.Run, cancellationToken));
        if (noted.Error is { } refusal)
        {
            return refusal;
        }

        var message = known is null
            ? await db.Messages.SingleAsync(candidate => candidate.RunId == run, cancellationToken)
            : db.Messages.Attach(known.Answer).Entity;
        message.Write(checkpoint.Parts, checkpoint.Usage);
        return null;
    }
}
