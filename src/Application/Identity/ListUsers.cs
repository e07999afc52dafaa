using System.Linq.Expressions;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <param name="Q">Words that all occur in the e-mail address or the name.</param>
public sealed record ListUsers(int Limit, string? Cursor, string? Q) : IQuery<Page<ManagedUserDto>>;

/// <summary>An account as administrators see it.</summary>
/// <param name="LastUsedAt">When one of its sessions was last renewed; null when it has none.</param>
public sealed record ManagedUserDto(
    Guid Id,
    string Email,
    string DisplayName,
    UserRole Role,
    bool Disabled,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt)
{
    internal static Expression<Func<User, ManagedUserDto>> From(IIdentityDb db) => user => new ManagedUserDto(
        user.Id.Value,
        user.Email,
        user.DisplayName,
        user.Role,
        user.DisabledAt != null,
        user.CreatedAt,
        db.Sessions.Where(session => session.UserId == user.Id).Max(session => (DateTimeOffset?)session.LastUsedAt));
}

internal sealed class ListUsersValidator : AbstractValidator<ListUsers>
{
    public ListUsersValidator()
    {
        RuleFor(query => query.Limit).IsPageLimit();
        RuleFor(query => query.Q).MaximumLength(EmailAddress.MaxLength).IsStorable();
    }
}

internal sealed class ListUsersHandler(IIdentityDb db) : IQueryHandler<ListUsers, Page<ManagedUserDto>>
{
    public async Task<Result<Page<ManagedUserDto>>> Handle(ListUsers query, CancellationToken cancellationToken)
    {
        var users = db.Users.AsNoTracking();
        if (query.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Guid>(cursor, out var last))
            {
                return CommonErrors.CursorInvalid;
            }

            var lastId = UserId.From(last);
            users = users.Where(user => user.Id < lastId);
        }

        users = users.Called(query.Q, user => user.NormalizedEmail + " " + user.DisplayName);
        var rows = await users.OrderByDescending(user => user.Id).Take(query.Limit + 1)
            .Select(ManagedUserDto.From(db)).ToListAsync(cancellationToken);
        return Page<ManagedUserDto>.Of(rows, query.Limit, user => user.Id);
    }
}
