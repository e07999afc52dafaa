using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Takes a run for one attempt and gathers all that answering needs.</summary>
internal sealed record BeginAgentRun(Guid RunId, int Attempt) : ICommand<AgentRunStart>, IRepeatAfterLostRace;

/// <summary>All that answering needs; after it no database is read until something is to be stored.</summary>
internal sealed record AgentRunStart
{
    public required int Attempt { get; init; }

    /// <summary>The number before the attempt's first event.</summary>
    public required long StartSeq { get; init; }

    /// <summary>An earlier attempt went away while it answered; this one goes on from what is stored.</summary>
    public required bool IsTakeover { get; init; }

    /// <summary>The answer waited for its person; this attempt goes on from what is stored.</summary>
    public required bool IsResumed { get; init; }

    /// <summary>Set when nothing may be answered any more: how the run ends.</summary>
    public required AgentRunEnding? Foregone { get; init; }

    public required AgentRequest Request { get; init; }

    public required ConversationId Conversation { get; init; }

    public required MessageId UserMessage { get; init; }

    public required MessageDto Message { get; init; }

    /// <summary>The place of the message in the conversation.</summary>
    public required int Position { get; init; }

    public required Guid ClientRequestId { get; init; }

    /// <summary>What an earlier attempt had stored of the answer, up to where this one goes on.</summary>
    public required IReadOnlyList<MessagePart> StoredParts { get; init; }

    /// <summary>The conversation, when this run's request started it.</summary>
    public required ConversationDto? NewConversation { get; init; }

    /// <summary>For whoever stores the end.</summary>
    public required LastStored<KnownAnswer> Known { get; init; }

    public RunId Run => Request.Run;

    public MessageId AssistantMessage => new(Message.Id);

    public MessageDto MessageWith(IReadOnlyList<MessagePart> parts) =>
        Message with { Parts = [.. parts.Select(MessagePartDto.From)] };
}

internal sealed class BeginAgentRunHandler(
    IConversationsDb db,
    IRuns runs,
    AskedQuestions asked,
    HistoryReader history,
    IOptions<RunOptions> options) : ICommandHandler<BeginAgentRun, AgentRunStart>
{
    public async Task<Result<AgentRunStart>> Handle(BeginAgentRun request, CancellationToken cancellationToken)
    {
        var id = new RunId(request.RunId);
        var question = asked.Take(id);
        var started = await runs.StartAsync(id, request.Attempt, question?.Known.Run, cancellationToken);
        if (started.Error is { } refusal)
        {
            return refusal;
        }

        var known = question?.Known ?? await ReadAsync(id, started.Value.Run, cancellationToken);
        var (run, conversation, answer, _) = known;
        var foregone = Rewind(started.Value, answer);

        return new AgentRunStart
        {
            Attempt = request.Attempt,
            StartSeq = started.Value.StartSeq,
            IsTakeover = started.Value.IsTakeover,
            IsResumed = started.Value.IsResumed,
            Foregone = foregone,
            Request = new AgentRequest(
                run.RunId,
                run.OwnerId,
                conversation.Area,
                answer.Model!,
                await history.ReadAsync(answer, question?.Question, cancellationToken),
                LimitsFrom(options.Value),
                started.Value.IsTakeover || started.Value.IsResumed ? HistoryMapping.ProgressOf(answer) : null)
            {
                Scopes = run.Scopes,
                Grants = conversation.Grants,
            },
            Conversation = conversation.Id,
            UserMessage = run.UserMessageId,
            Message = MessageDto.From(answer),
            Position = answer.Position,
            ClientRequestId = run.ClientRequestId,
            StoredParts = answer.Parts,
            NewConversation = run.StartedConversation ? ConversationDto.From(conversation) : null,
            Known = new LastStored<KnownAnswer>(known),
        };
    }

    /// <summary>How the run ends at once, when what is stored of the answer is nothing to go on from.</summary>
    private static AgentRunEnding? Rewind(StartedAttempt attempt, Message answer)
    {
        if (attempt.Foregone is { } end)
        {
            return new AgentRunEnding(end, Retryable: true);
        }

        if (!attempt.IsTakeover)
        {
            return null;
        }

        return answer.Rewind() ? null : AgentRunEnding.Interrupted;
    }

    private async Task<KnownAnswer> ReadAsync(RunId id, KnownRun started, CancellationToken cancellationToken)
    {
        var read = await (
            from run in db.AgentRuns.AsNoTracking()
            join conversation in db.Conversations.AsNoTracking() on run.ConversationId equals conversation.Id
            join answer in db.Messages on run.AssistantMessageId equals answer.Id
            where run.RunId == id
            select new { run, conversation, answer }).SingleAsync(cancellationToken);
        return new KnownAnswer(read.run, read.conversation, read.answer, started);
    }

    private static AgentLimits LimitsFrom(RunOptions options) => new(
        options.MaxTurns, options.MaxToolCalls, options.MaxTokens, TimeSpan.FromSeconds(options.MaxSeconds));
}
