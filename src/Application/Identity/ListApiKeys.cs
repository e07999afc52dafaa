using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

public sealed record ListApiKeys(int Limit, string? Cursor) : IQuery<Page<ApiKeyDto>>;

internal sealed class ListApiKeysValidator : AbstractValidator<ListApiKeys>
{
    public ListApiKeysValidator() => RuleFor(query => query.Limit).IsPageLimit();
}

internal sealed class ListApiKeysHandler(IIdentityDb db, ICurrentUser caller) : IQueryHandler<ListApiKeys, Page<ApiKeyDto>>
{
    public async Task<Result<Page<ApiKeyDto>>> Handle(ListApiKeys query, CancellationToken cancellationToken)
    {
        var keys = db.ApiKeys.AsNoTracking().WithSpecification(ApiKeySpec.OwnedBy(caller.Id));
        if (query.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Guid>(cursor, out var last))
            {
                return CommonErrors.CursorInvalid;
            }

            var lastId = ApiKeyId.From(last);
            keys = keys.Where(key => key.Id < lastId);
        }

        var rows = await keys.OrderByDescending(key => key.Id).Take(query.Limit + 1).ToListAsync(cancellationToken);
        return Page<ApiKeyDto>.Of(rows.ConvertAll(ApiKeyDto.Of), query.Limit, key => key.Id);
    }
}
