using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>What was said in a conversation; answers that were replaced are left out.</summary>
public sealed record ListMessages(Guid ConversationId, int Limit, string? Cursor, MessageOrder Order) : IQuery<Page<MessageDto>>;

public enum MessageOrder
{
    Newest,
    Oldest,
}

internal sealed class ListMessagesValidator : AbstractValidator<ListMessages>
{
    public ListMessagesValidator() => RuleFor(request => request.Limit).IsPageLimit();
}

internal sealed class ListMessagesHandler(IConversationsDb db, ICurrentUser user) : IQueryHandler<ListMessages, Page<MessageDto>>
{
    private sealed record Key(int Position);

    public async Task<Result<Page<MessageDto>>> Handle(ListMessages request, CancellationToken cancellationToken)
    {
        var conversation = new ConversationId(request.ConversationId);
        if (!await db.Conversations.WithSpecification(ConversationSpec.ById(conversation, user.Id)).AnyAsync(cancellationToken))
        {
            return ConversationErrors.NotFound;
        }

        var query = db.Messages.AsNoTracking().WithSpecification(MessageSpec.VisibleIn(conversation));
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            query = request.Order == MessageOrder.Newest
                ? query.Where(message => message.Position < key!.Position)
                : query.Where(message => message.Position > key!.Position);
        }

        query = request.Order == MessageOrder.Newest
            ? query.OrderByDescending(message => message.Position)
            : query.OrderBy(message => message.Position);
        var rows = await query.Take(request.Limit + 1).ToListAsync(cancellationToken);

        var page = Page<Message>.Of(rows, request.Limit, row => new Key(row.Position));
        return new Page<MessageDto>([.. page.Items.Select(MessageDto.From)], page.NextCursor);
    }
}
