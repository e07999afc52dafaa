using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

/// <summary>A person with an account.</summary>
public sealed class User : AggregateRoot
{
    public const int DisplayNameMaxLength = 100;

    private readonly List<ExternalLogin> _externalLogins = [];

    private User()
    {
    }

    public UserId Id { get; private init; }

    /// <summary>As the person typed it.</summary>
    public string Email { get; private set; } = "";

    public string NormalizedEmail { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    /// <summary>Null while the person signs in with providers only.</summary>
    public string? PasswordHash { get; private set; }

    public UserRole Role { get; private set; }

    /// <summary>True for the first account, which alone becomes administrator without an invitation.</summary>
    public bool IsFounder { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when it is known that the address is this person's; null while it is only what somebody typed.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; private set; }

    /// <summary>Set while an administrator keeps the person out.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>
    /// Set when the account was deleted. Nobody finds it any more, and what is left of it is being erased.
    /// </summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>
    /// When this person last acted on somebody else's account. Two administrators who shut each other out at one moment
    /// change each other's row as well as their own, so one of them is too late, and one is left.
    /// </summary>
    public DateTimeOffset? AdministeredAt { get; private set; }

    /// <summary>
    /// When an account at a provider was last connected or disconnected. Two who disconnect at one moment both change the
    /// row, so one of them is too late, and a way to sign in is left.
    /// </summary>
    public DateTimeOffset? LoginsChangedAt { get; private set; }

    /// <summary>
    /// When an API key was last made. Two that are made at one moment both change the row, so one of them is too late, and
    /// counts the other.
    /// </summary>
    public DateTimeOffset? ApiKeyMadeAt { get; private set; }

    public IReadOnlyList<ExternalLogin> ExternalLogins => _externalLogins;

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public bool HasPassword => PasswordHash is not null;

    public bool IsAdministrator => Role == UserRole.Administrator && DisabledAt is null;

    public static User Register(
        string email, string? displayName, string? passwordHash, Admission admission, DateTimeOffset now)
    {
        var user = new User
        {
            Id = TypedId.New<UserId>(),
            Email = email,
            NormalizedEmail = EmailAddress.Normalize(email),
            DisplayName = NameFrom(displayName, email),
            PasswordHash = passwordHash,
            Role = admission.Role,
            IsFounder = admission.IsFounder,
            CreatedAt = now,

            // Whoever sets the server up must not be kept out by its mail.
            EmailVerifiedAt = admission.KnowsAddress ? now : null,
        };
        user.Raise(new UserChanged(user.Id, IsNew: true));
        return user;
    }

    public void VerifyEmail(DateTimeOffset now) => EmailVerifiedAt ??= now;

    public void Rename(string displayName)
    {
        DisplayName = displayName.Trim();
        Raise(new UserChanged(Id, IsNew: false));
    }

    public void ChangePassword(string passwordHash)
    {
        PasswordHash = passwordHash;
        Raise(new SecurityChanged(Id, SecurityChange.PasswordChanged));
    }

    /// <summary>Why somebody may not act on this account; null when they may.</summary>
    public Error? RefuseTo(User other) =>
        !other.IsAdministrator ? UserErrors.Forbidden : other.Id == Id ? UserErrors.OwnAccount : null;

    /// <summary>Connecting what is connected changes nothing.</summary>
    public Result<Done> Link(ExternalIdentity identity, DateTimeOffset now)
    {
        var known = _externalLogins.Find(login => login.Issuer == identity.Issuer);
        if (known is null)
        {
            LoginsChangedAt = now;
            _externalLogins.Add(ExternalLogin.Of(Id, identity, now));
            return Result.Ok();
        }

        return known.Subject == identity.Subject ? Result.Ok() : ExternalLoginErrors.ProviderTaken;
    }

    public Result<Done> Unlink(ExternalLoginId id, DateTimeOffset now)
    {
        if (_externalLogins.Find(login => login.Id == id) is not { } login)
        {
            return ExternalLoginErrors.NotFound;
        }

        if (!HasPassword && _externalLogins.Count == 1)
        {
            return ExternalLoginErrors.LastWayIn;
        }

        LoginsChangedAt = now;
        _externalLogins.Remove(login);
        return Result.Ok();
    }

    /// <summary>Whether one more API key may be made.</summary>
    /// <param name="live">How many are in use; counted after this account was read.</param>
    /// <param name="now">The moment it is made.</param>
    public Result<Done> AdmitApiKey(int live, DateTimeOffset now)
    {
        if (live >= ApiKey.MaxLivePerUser)
        {
            return ApiKeyErrors.LimitReached;
        }

        ApiKeyMadeAt = now;
        return Result.Ok();
    }

    public Result<Done> ChangeRole(UserRole role, User by, DateTimeOffset now) => ChangeOpenly(by, now, () => Role = role);

    public Result<Done> Disable(User by, DateTimeOffset now) => ChangeOpenly(by, now, () => DisabledAt ??= now);

    public Result<Done> Enable(User by, DateTimeOffset now) => ChangeOpenly(by, now, () => DisabledAt = null);

    public Result<Done> Delete(User by, DateTimeOffset now) => ChangeBy(by, now, () => Close(now));

    /// <summary>Deletes the own account, unless people would be left without an administrator.</summary>
    /// <param name="successor">Another administrator, where there is one.</param>
    /// <param name="isAlone">There is no other account at all.</param>
    /// <param name="now">The moment it is closed.</param>
    public Result<Done> Leave(User? successor, bool isAlone, DateTimeOffset now)
    {
        if (IsAdministrator && successor is null && !isAlone)
        {
            return UserErrors.LastAdministrator;
        }

        // Of two who leave at one moment and count on each other, one is too late.
        successor?.AdministeredAt = now;
        Close(now);
        return Result.Ok();
    }

    /// <summary>The row stays until all is erased, but it tells nothing of the person, and their address is free.</summary>
    private void Close(DateTimeOffset now)
    {
        (ClosedAt, DisabledAt, IsFounder) = (now, DisabledAt ?? now, false);
        (Email, NormalizedEmail, DisplayName, PasswordHash) = ("", $"closed {Id.Value}", "", null);
        Raise(new UserClosed(Id, now));
    }

    /// <summary>Changes what others see of the account.</summary>
    private Result<Done> ChangeOpenly(User administrator, DateTimeOffset now, Action change) =>
        ChangeBy(administrator, now, change + (() => Raise(new UserChanged(Id, IsNew: false))));

    private Result<Done> ChangeBy(User administrator, DateTimeOffset now, Action change)
    {
        if (RefuseTo(administrator) is { } refused)
        {
            return refused;
        }

        administrator.AdministeredAt = now;
        change();
        return Result.Ok();
    }

    private static string NameFrom(string? displayName, string email)
    {
        var name = string.IsNullOrWhiteSpace(displayName) ? email[..email.LastIndexOf('@')] : displayName.Trim();
        return name.Length <= DisplayNameMaxLength ? name : name[..DisplayNameMaxLength];
    }
}
