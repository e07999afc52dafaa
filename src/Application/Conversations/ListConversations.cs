using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

/// <summary>A person's conversations, the one spoken in last first.</summary>
/// <param name="Q">Words that all occur in the title.</param>
public sealed record ListConversations(int Limit, string? Cursor, bool Archived, string? Area, string? Q)
    : IQuery<Page<ConversationDto>>;

internal sealed class ListConversationsValidator : AbstractValidator<ListConversations>
{
    public ListConversationsValidator()
    {
        RuleFor(request => request.Limit).IsPageLimit();
        RuleFor(request => request.Area).IsStorable();
        RuleFor(request => request.Q).AreSoughtWords();
    }
}

internal sealed class ListConversationsHandler(IConversationsDb db, ICurrentUser user)
    : IQueryHandler<ListConversations, Page<ConversationDto>>
{
    private sealed record Key(DateTimeOffset UpdatedAt, Guid Id);

    public async Task<Result<Page<ConversationDto>>> Handle(ListConversations request, CancellationToken cancellationToken)
    {
        var query = db.Conversations.AsNoTracking()
            .WithSpecification(ConversationSpec.OwnedBy(user.Id))
            .Where(conversation => conversation.Archived == request.Archived)
            .Called(request.Q, conversation => conversation.Title);
        if (request.Area is { } area)
        {
            query = query.Where(conversation => conversation.Area == area);
        }

        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new ConversationId(key!.Id);
            query = query.Where(conversation => conversation.UpdatedAt < key.UpdatedAt
                || (conversation.UpdatedAt == key.UpdatedAt && conversation.Id < last));
        }

        var rows = await query
            .OrderByDescending(conversation => conversation.UpdatedAt)
            .ThenByDescending(conversation => conversation.Id)
            .Take(request.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<ConversationDto>.Of(
            rows.ConvertAll(ConversationDto.From), request.Limit, row => new Key(row.UpdatedAt, row.Id));
    }
}
