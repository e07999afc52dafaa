using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Identity;

/// <summary>A key for a program of the caller.</summary>
/// <param name="Scopes">
/// What it may do: <c>conversations</c>, <c>pipelines:run</c>, <c>webhooks</c>, <c>jobs:read</c>, <c>jobs:write</c>,
/// <c>jobs:ingest</c>.
/// </param>
/// <param name="ExpiresAt">At most a year ahead; in a year if absent.</param>
public sealed record CreateApiKey(string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt = null)
    : ICommand<CreatedApiKeyDto>, IRepeatAfterLostRace;

/// <param name="Key">Shown only here: it cannot be read again.</param>
public sealed record CreatedApiKeyDto(
    Guid Id,
    string Name,
    string Prefix,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt,
    string Key)
{
    internal static CreatedApiKeyDto Of(ApiKey key, string text) =>
        new(key.Id.Value, key.Name, key.Prefix, key.Scopes, key.CreatedAt, key.ExpiresAt, key.LastUsedAt, text);
}

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKey>
{
    public CreateApiKeyValidator(TimeProvider clock)
    {
        RuleFor(command => command.Name).IsApiKeyName();
        RuleFor(command => command.Scopes)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .Must(scopes => scopes.All(scope => scope is not null && ApiKeyScopes.All.Contains(scope)))
            .WithMessage($"The scopes are: {string.Join(", ", ApiKeyScopes.All)}.");
        RuleFor(command => command.ExpiresAt)
            .Must(expiresAt => expiresAt is not { } end || ApiKey.CanExpireAt(end, clock.GetUtcNow()))
            .WithMessage($"A key expires in the future, at most {ApiKey.MaxLifetime.Days} days ahead.");
    }
}

internal sealed class CreateApiKeyHandler(
    IIdentityDb db, ICurrentUser caller, IAudit audit, INotifications notifications, TimeProvider clock)
    : ICommandHandler<CreateApiKey, CreatedApiKeyDto>
{
    public async Task<Result<CreatedApiKeyDto>> Handle(CreateApiKey command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var user = await db.Users.SingleAsync(user => user.Id == caller.Id, cancellationToken);
        var live = await db.ApiKeys.WithSpecification(ApiKeySpec.LiveOf(caller.Id, now)).CountAsync(cancellationToken);
        if (user.AdmitApiKey(live, now).Error is { } refusal)
        {
            return refusal;
        }

        var text = ApiKeyText.New();
        var key = ApiKey.Create(caller.Id, command.Name, text, command.Scopes, command.ExpiresAt, now);
        db.ApiKeys.Add(key);
        audit.Note(AuditAction.ApiKeyCreated, key.Id.Value);
        notifications.Give(caller.Id, SecurityNotices.ApiKeyCreated(key.Name));
        return CreatedApiKeyDto.Of(key, text);
    }
}
