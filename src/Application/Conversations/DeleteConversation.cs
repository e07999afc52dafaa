using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Deletes a conversation with all that was said in it. An answer that is being written stops.</summary>
public sealed record DeleteConversation(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class DeleteConversationHandler(IConversationsDb db, IRuns runs, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<DeleteConversation, Done>
{
    public async Task<Result<Done>> Handle(DeleteConversation request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations
            .WithSpecification(ConversationSpec.ById(new ConversationId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (conversation is null)
        {
            return ConversationErrors.NotFound;
        }

        if (conversation.ActiveRunId is { } live)
        {
            await runs.CancelAtOnceAsync(live, cancellationToken);
        }

        conversation.Leave(clock.GetUtcNow());
        db.Conversations.Remove(conversation);
        return Result.Ok();
    }
}
