using AssistantPlatform.Domain.Identity;
using FluentValidation;

namespace AssistantPlatform.Application.Identity;

/// <summary>Rules for text that people type about themselves.</summary>
internal static class ClientText
{
    // In UTF-16, where a character of a password may take two, and more as long as nobody composed it.
    private const int TriedPasswordMaxLength = 4 * NewPassword.MaxLength;
    private const int CodeMaxLength = 64;

    public static void IsEmailAddress<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(EmailAddress.MaxLength)
        .Must(EmailAddress.HasShape).WithMessage("This is not an e-mail address.")

        // A few characters get longer when they are composed.
        .Must(address => EmailAddress.Normalize(address).Length <= EmailAddress.MaxLength)
        .WithMessage("This address is too long.");

    public static void IsDisplayName<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .Cascade(CascadeMode.Stop)
        .MaximumLength(User.DisplayNameMaxLength)
        .Must(name => name is null || !name.Any(char.IsControl)).WithMessage("The name has characters that cannot be shown.");

    public static void IsApiKeyName<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(ApiKey.NameMaxLength)
        .Must(name => !name.Any(char.IsControl)).WithMessage("The name has characters that cannot be shown.");

    /// <param name="owner">The e-mail address and the name of whose password it is going to be.</param>
    public static void IsNewPassword<T>(
        this IRuleBuilderInitial<T, string> rule, IdentitySettings settings, Func<T, (string? Email, string? Name)> owner) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .Custom((password, context) =>
        {
            var (email, name) = owner(context.InstanceToValidate);
            if (NewPassword.Objection(password, settings.PasswordMinLength, email ?? "", name) is { } objection)
            {
                context.AddFailure(objection);
            }
        });

    /// <summary>The length is limited before the costly hash; whether it is right, only the hash may tell.</summary>
    public static void IsTriedPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(TriedPasswordMaxLength);

    /// <summary>Left out by people who have no password.</summary>
    public static void IsPasswordAgain<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.MaximumLength(TriedPasswordMaxLength);

    public static void IsCode<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(CodeMaxLength);

    public static void IsOptionalCode<T>(this IRuleBuilderInitial<T, string?> rule) => rule.MaximumLength(CodeMaxLength);

    public static void IsOpaqueToken<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(OpaqueToken.MaxLength);

    public static void IsExternalIdentity<T>(this IRuleBuilderInitial<T, ExternalIdentity> rule) => rule
        .Must(identity => identity.IsKnowable).WithMessage("The provider does not say who this is.");
}
