using System.Linq.Expressions;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <param name="Q">A part of the e-mail address or the name.</param>
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
        RuleFor(query => query.Q).MaximumLength(EmailAddress.MaxLength);
    }
}

internal sealed class ListUsersHandler(IIdentityDb db) : IQueryHandler<ListUsers, Page<ManagedUserDto>>
{
    private const string EscapeCharacter = "\\";

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

        if (query.Q?.Trim() is { Length: > 0 } part)
        {
            var pattern = $"%{Escape(EmailAddress.Normalize(part))}%";
            users = users.Where(user =>
                EF.Functions.Like(user.NormalizedEmail, pattern, EscapeCharacter)
                || EF.Functions.Like(user.DisplayName.ToLower(), pattern, EscapeCharacter));
        }

        var rows = await users.OrderByDescending(user => user.Id).Take(query.Limit + 1)
            .Select(ManagedUserDto.From(db)).ToListAsync(cancellationToken);
        return Page<ManagedUserDto>.Of(rows, query.Limit, user => user.Id);
    }

    /// <summary>What a person types is looked for as it stands.</summary>
    private static string Escape(string text) => text
        .Replace(EscapeCharacter, EscapeCharacter + EscapeCharacter)
        .Replace("%", EscapeCharacter + "%")
        .Replace("_", EscapeCharacter + "_");
}
