using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>What a person is told about the safety of their account, so that a stranger in it does not go unnoticed.</summary>
internal static class SecurityNotices
{
    private const string Sessions = "/settings/sessions";
    private const string ApiKeys = "/settings/api-keys";
    private const string Security = "/settings/security";
    private const string NotYou = "If that was not you, change your password.";

    public static readonly Notice SessionStolen = new(
        "identity.refresh_reused",
        "A session was ended for safety",
        "Somebody used an old token of it, which may have been stolen. Change your password if you cannot explain it.",
        Sessions);

    public static readonly Notice PasswordChanged = new(
        "identity.password_changed", "Your password was changed", $"All other sessions were signed out. {NotYou}", Security);

    public static readonly Notice SecondFactorEnabled = new(
        "identity.second_factor_enabled",
        "The second factor is on",
        "Signing in asks for a code of your authenticator app from now on.",
        Security);

    public static readonly Notice SecondFactorDisabled = new(
        "identity.second_factor_disabled",
        "The second factor is off",
        $"Your password alone opens your account now. {NotYou}",
        Security);

    public static readonly Notice RecoveryCodeUsed = new(
        "identity.recovery_code_used",
        "A recovery code was used",
        $"It cannot be used again. Make new ones before you run out. {NotYou}",
        Security);

    public static readonly Notice AccountEnabled = new(
        "identity.account_enabled", "Your account is enabled again", "An administrator lets you sign in again.");

    public static readonly Notice DataExported = new(
        "identity.data_exported", "Your data was downloaded", $"All that is stored of you was handed out. {NotYou}", Sessions);

    public static Notice NewDevice(string address) => new(
        "identity.new_device",
        "New device signed in",
        $"A device that was not used here before signed in from {address}. {NotYou}",
        Sessions);

    public static Notice ApiKeyCreated(string name) => new(
        "identity.api_key_created",
        "An API key was created",
        $"Whoever has “{name}” acts for you until it expires. If you did not make it, revoke it and change your password.",
        ApiKeys);

    public static Notice RoleChanged(UserRole role) => new(
        "identity.role_changed",
        "Your role was changed",
        role == UserRole.Administrator ? "You are an administrator now." : "You are no longer an administrator.");
}
