using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

public sealed record GetConversation(Guid Id) : IQuery<Versioned<ConversationDto>>;

internal sealed class GetConversationHandler(IConversationsDb db, ICurrentUser user)
    : IQueryHandler<GetConversation, Versioned<ConversationDto>>
{
    public async Task<Result<Versioned<ConversationDto>>> Handle(GetConversation request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking()
            .WithSpecification(ConversationSpec.ById(new ConversationId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        return conversation is null
            ? ConversationErrors.NotFound
            : new Versioned<ConversationDto>(ConversationDto.From(conversation), () => conversation.Version);
    }
}
