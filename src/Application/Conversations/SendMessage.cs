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
    ICurrentUser user,
    TimeProvider clock) : ICommandHandler<SendMessage, StartedRunDto>
{
    public async Task<Result<StartedRunDto>> Handle(SendMessage request, CancellationToken cancellationToken)
    {
        var fingerprint = AgentRunStarter.Fingerprint(request.ConversationId, request.Content);
        if (await starter.FindEarlierAsync(request.ClientRequestId, fingerprint, cancellationToken) is { } earlier)
        {
            return earlier;
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

        var conversation = await OpenAsync(request, cancellationToken);
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

        db.Messages.AddRange(exchange.Value.Question, exchange.Value.Answer);
        return starter.Start(AgentRun.For(
            conversation.Value,
            exchange.Value.Answer,
            request.ClientRequestId,
            fingerprint,
            startedConversation: request.ConversationId is null));
    }

    private async Task<Result<Conversation>> OpenAsync(SendMessage request, CancellationToken cancellationToken)
    {
        if (request.ConversationId is { } id)
        {
            var found = await db.Conversations
                .WithSpecification(ConversationSpec.ById(new ConversationId(id), user.Id))
                .SingleOrDefaultAsync(cancellationToken);
            return found is null ? ConversationErrors.NotFound : found;
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
