using AssistantPlatform.Domain.Identity;
using FluentValidation;

namespace AssistantPlatform.Application.Identity;

/// <summary>Rules for text that people type about themselves.</summary>
internal static class ClientText
{
    private const int PasswordMinLength = 12;
    private const int PasswordMaxLength = 256;

    public static void IsEmailAddress<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(EmailAddress.MaxLength)
        .Must(EmailAddress.HasShape).WithMessage("This is not an e-mail address.");

    public static void IsDisplayName<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .Cascade(CascadeMode.Stop)
        .MaximumLength(User.DisplayNameMaxLength)
        .Must(name => name is null || !name.Any(char.IsControl)).WithMessage("The name has characters that cannot be shown.");

    public static void IsApiKeyName<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(ApiKey.NameMaxLength)
        .Must(name => !name.Any(char.IsControl)).WithMessage("The name has characters that cannot be shown.");

    public static void IsNewPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .Length(PasswordMinLength, PasswordMaxLength);

    /// <summary>The length is limited before the costly hash; whether it is right, only the hash may tell.</summary>
    public static void IsTriedPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(PasswordMaxLength);

    public static void IsOpaqueToken<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty()
        .MaximumLength(OpaqueToken.MaxLength);
}
