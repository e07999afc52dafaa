using System.ComponentModel.DataAnnotations;

namespace AssistantPlatform.Application.Identity;

public sealed class IdentitySettings
{
    public const string Section = "Identity";

    /// <summary>Until an administrator decides.</summary>
    public bool RegistrationOpen { get; init; } = true;

    /// <summary>Whether only people whose address is known to be theirs sign in; if unset, where mail can be sent.</summary>
    public bool? RequireVerifiedEmail { get; init; }

    /// <summary>In characters. Whoever types 64 must not be refused for it.</summary>
    [Range(8, 64, ErrorMessage = "Identity:PasswordMinLength takes a number from 8 to 64.")]
    public int PasswordMinLength { get; init; } = 12;

    /// <summary>Where people can sign in besides with a password.</summary>
    public List<IdentityProviderSettings> Providers { get; init; } = [];
}
