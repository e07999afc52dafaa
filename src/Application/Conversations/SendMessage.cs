using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Says something to the assistant. Answering is a run; nothing of it happens here.</summary>
/// <param name="ConversationId">Null starts a conversation.</param>
/// <param name="ClientRequestId">Sending it again gives the run that it started.</param>
public sealed record SendMessage(Guid? ConversationId, string Content, Guid ClientRequestId, string? Area, string? Model)
    : ICommand<StartedRunDto>, IRepeatAfterLostRace;

/// <summary>The run that was started, and what it is about.</summary>
public sealed record StartedRunDto(Guid ConversationId, Guid UserMessageId, Guid AssistantMessageId, Guid RunId)
{
    internal static StartedRunDto From(AgentRun run) =>
        new(run.ConversationId.Value, run.UserMessageId.Value, run.AssistantMessageId.Value, run.RunId.Value);
}

internal sealed class SendMessageValidator : AbstractValidator<SendMessage>
{
    public SendMessageValidator()
    {
        RuleFor(request => request.Content).NotEmpty().MaximumLength(Message.ContentMaxLength).IsStorable();
        RuleFor(request => request.ClientRequestId).NotEmpty();
        RuleFor(request => request.Area).MaximumLength(Conversation.AreaMaxLength);
    }
}

internal sealed class SendMessageHandler(
    IConversationsDb db,
    IModelCatalog models,
    IModelUse use,
    IAreaCatalog areas,
    AgentRunStarter starter,
    HistoryCache history,
    ICurrentUser user,
    TimeProvider clock) : ICommandHandler<SendMessage, StartedRunDto>
{
    public async Task<Result<StartedRunDto>> Handle(SendMessage request, CancellationToken cancellationToken)
    {
        var fingerprint = AgentRunStarter.Fingerprint(request.ConversationId, request.Content);
        var (existing, earlier) = await FindAsync(request, cancellationToken);
        if (AgentRunStarter.Repeat(earlier, fingerprint) is { } repeated)
        {
            return repeated;
        }

        if (await use.RefuseAsync(user.Id, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        var model = models.Resolve(request.Model);
        if (model.Error is { } unknownModel)
        {
            return unknownModel;
        }

        var conversation = Open(request, existing);
        if (conversation.Error is { } noConversation)
        {
            return noConversation;
        }

        var run = TypedId.New<RunId>();
        var exchange = conversation.Value.Ask(request.Content, run, model.Value.Id, clock.GetUtcNow());
        if (exchange.Error is { } refusal)
        {
            // What stands in the way may be the run that the same request has just started.
            return await starter.FindEarlierAsync(request.ClientRequestId, fingerprint, cancellationToken) ?? refusal;
        }

        var (question, answer) = exchange.Value;
        db.Messages.AddRange(question, answer);
        var agentRun = AgentRun.For(
            conversation.Value,
            answer,
            request.ClientRequestId,
            fingerprint,
            startedConversation: request.ConversationId is null);
        return starter.Start(agentRun, conversation.Value, question, answer);
    }

    /// <summary>The conversation, and the run that the same request started before, in one round trip.</summary>
    private async Task<(Conversation? Conversation, AgentRun? Earlier)> FindAsync(
        SendMessage request, CancellationToken cancellationToken)
    {
        if (request.ConversationId is { } remembered
            && history.TakeForQuestion(new ConversationId(remembered), user.Id) is { } known)
        {
            // Not looked for: an earlier run of the same request has its key, and saving loses the race against it.
            db.Conversations.Attach(known);
            return (known, null);
        }

        var runs = starter.RunsOf(request.ClientRequestId);
        if (request.ConversationId is { } id)
        {
            var found = await db.Conversations
                .WithSpecification(ConversationSpec.ById(new ConversationId(id), user.Id))
                .Select(conversation => new { conversation, earlier = runs.SingleOrDefault() })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is not null)
            {
                return (found.conversation, found.earlier);
            }
        }

        return (null, await runs.SingleOrDefaultAsync(cancellationToken));
    }

    private Result<Conversation> Open(SendMessage request, Conversation? existing)
    {
        if (request.ConversationId is not null)
        {
            return existing is null ? ConversationErrors.NotFound : existing;
        }

        var area = areas.Resolve(request.Area);
        if (area.Error is { } unknownArea)
        {
            return unknownArea;
        }

        var started = Conversation.Start(user.Id, area.Value.Name, title: null, clock.GetUtcNow());
        db.Conversations.Add(started);
        return started;
    }
}
