using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using MediatR;

namespace AssistantPlatform.Application.UnitTests.Conversations;

/// <summary>Answers the short commands of a run as the database would.</summary>
internal sealed class StoredRun(AgentRunStart start, ICollection<string> trace) : IScopedSender
{
    public static readonly DateTimeOffset Expiry = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    public List<object> Sent { get; } = [];

    /// <summary>Called with every command before it counts: may throw, or give what refuses it.</summary>
    public Func<object, Error?> Refuse { get; set; } = _ => null;

    /// <summary>How long each command takes.</summary>
    public Func<object, Task> Delay { get; set; } = _ => Task.CompletedTask;

    public IEnumerable<AgentRunCheckpoint> Checkpoints =>
        Sent.OfType<CheckpointAgentRuns>().SelectMany(stored => stored.Checkpoints);

    public EndAgentRun? End => Sent.OfType<EndAgentRun>().SingleOrDefault();

    public async Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Refuse(request) is { } refusal)
        {
            return refusal;
        }

        await Delay(request);
        trace.Add(request.GetType().Name);
        Sent.Add(request);
        return (Result<T>)AnswerTo(request);
    }

    public Task<Result<T>> SendAsync<T>(IRequest<Result<T>> request, ICurrentUser actor, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    private object AnswerTo(object request) => request switch
    {
        BeginAgentRun => Result.Ok(start),
        CheckpointAgentRuns stored => Result.Ok<IReadOnlyList<Error?>>([.. stored.Checkpoints.Select(_ => (Error?)null)]),
        EndUnwantedWait => Result.Ok(),
        PauseAgentRun => Result.Ok(Expiry),
        EndAgentRun end => Result.Ok(new EndedAgentRun(
            new AgentRunOutcome(end.Ending.End, start.MessageWith(end.Parts), end.Ending.FinishReason, Title: null),
            Conversation.Start(start.Request.Owner, start.Request.Area, title: null, default))),
        _ => throw new InvalidOperationException($"A run sends no {request.GetType().Name}."),
    };
}
