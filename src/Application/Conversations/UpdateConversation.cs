using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Renames, pins or archives a conversation; what is absent stays.</summary>
/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateConversation(
    Guid Id, uint? Version, Optional<string> Title, Optional<bool?> Pinned, Optional<bool?> Archived)
    : ICommand<Versioned<ConversationDto>>, IRepeatAfterLostRace;

internal sealed class UpdateConversationValidator : AbstractValidator<UpdateConversation>
{
    public UpdateConversationValidator()
    {
        RuleFor(request => request.Title.Value).IsTitle().When(request => request.Title.IsSet).OverridePropertyName("title");
        RuleFor(request => request.Pinned.Value).NotNull().When(request => request.Pinned.IsSet).OverridePropertyName("pinned");
        RuleFor(request => request.Archived.Value).NotNull().When(request => request.Archived.IsSet)
            .OverridePropertyName("archived");
    }
}

internal sealed class UpdateConversationHandler(IConversationsDb db, ICurrentUser user)
    : ICommandHandler<UpdateConversation, Versioned<ConversationDto>>
{
    public async Task<Result<Versioned<ConversationDto>>> Handle(UpdateConversation request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations
            .WithSpecification(ConversationSpec.ById(new ConversationId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (conversation is null)
        {
            return ConversationErrors.NotFound;
        }

        if (request.Version is { } known && known != conversation.Version)
        {
            return CommonErrors.Stale;
        }

        Change(conversation, request);
        return new Versioned<ConversationDto>(ConversationDto.From(conversation), () => conversation.Version);
    }

    private static void Change(Conversation conversation, UpdateConversation request)
    {
        if (request.Title is { IsSet: true, Value: { } title })
        {
            conversation.Rename(title);
        }

        if (request.Pinned is { IsSet: true, Value: { } pinned })
        {
            conversation.Pin(pinned);
        }

        if (request.Archived is { IsSet: true, Value: { } archived })
        {
            conversation.Archive(archived);
        }
    }
}
