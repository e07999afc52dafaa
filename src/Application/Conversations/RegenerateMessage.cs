using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Runs;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Answers the question behind the latest answer once more. The earlier answer is kept, out of sight.</summary>
public sealed record RegenerateMessage(Guid MessageId, Guid ClientRequestId, string? Model)
    : ICommand<StartedRunDto>, IRepeatAfterLostRace, IIdempotent;

internal sealed class RegenerateMessageValidator : AbstractValidator<RegenerateMessage>
{
    public RegenerateMessageValidator() => RuleFor(request => request.ClientRequestId).NotEmpty();
}

internal sealed class RegenerateMessageHandler(
    IConversationsDb db,
    IModelCatalog models,
    IModelUse use,
    AgentRunStarter starter,
    ICurrentUser user,
    TimeProvider clock) : ICommandHandler<RegenerateMessage, StartedRunDto>
{
    public async Task<Result<StartedRunDto>> Handle(RegenerateMessage request, CancellationToken cancellationToken)
    {
        var fingerprint = AgentRunStarter.Fingerprint(request.MessageId, "regenerate");
        if (await starter.FindEarlierAsync(request.ClientRequestId, fingerprint, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        if (await use.RefuseAsync(user.Id, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        var message = await db.Messages.SingleOrDefaultAsync(
            candidate => candidate.Id == new MessageId(request.MessageId), cancellationToken);
        var conversation = message is null ? null : await db.Conversations
            .WithSpecification(ConversationSpec.ById(message.ConversationId, user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (message is null || conversation is null)
        {
            return ConversationErrors.MessageNotFound;
        }

        var model = models.Resolve(request.Model ?? message.Model);
        if (model.Error is { } unknownModel)
        {
            return unknownModel;
        }

        var answer = conversation.AskAgain(message, TypedId.New<RunId>(), model.Value.Id, clock.GetUtcNow());
        if (answer.Error is { } refusal)
        {
            // What stands in the way may be the run that the same request has just started.
            return await starter.FindEarlierAsync(request.ClientRequestId, fingerprint, cancellationToken) ?? refusal;
        }

        db.Messages.Add(answer.Value);
        var agentRun = AgentRun.For(
            conversation, answer.Value, request.ClientRequestId, fingerprint, startedConversation: false);
        return starter.Start(agentRun, conversation, question: null, answer.Value);
    }
}
