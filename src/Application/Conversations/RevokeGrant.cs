using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Has the assistant ask again about calls that were always allowed; an answer that is being written goes on.</summary>
public sealed record RevokeGrant(Guid ConversationId, string Grant) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class RevokeGrantValidator : AbstractValidator<RevokeGrant>
{
    /// <summary>More than the names of a tool and a pipeline take.</summary>
    private const int GrantMaxLength = 300;

    public RevokeGrantValidator() => RuleFor(request => request.Grant).NotEmpty().MaximumLength(GrantMaxLength);
}

internal sealed class RevokeGrantHandler(IConversationsDb db, ICurrentUser user) : ICommandHandler<RevokeGrant, Done>
{
    public async Task<Result<Done>> Handle(RevokeGrant request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations
            .WithSpecification(ConversationSpec.ById(new ConversationId(request.ConversationId), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (conversation is null)
        {
            return ConversationErrors.NotFound;
        }

        conversation.Revoke(request.Grant);
        return Result.Ok();
    }
}
