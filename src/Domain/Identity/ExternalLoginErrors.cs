using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class ExternalLoginErrors
{
    public static readonly Error ProviderUnknown =
        new("identity.provider_unknown", ErrorKind.NotFound, "This server knows no such sign-in provider.");

    public static readonly Error ProviderUnavailable = new(
        "identity.provider_unavailable", ErrorKind.Unavailable, "The sign-in provider does not answer. Try again in a moment.");

    public static readonly Error Denied =
        new("identity.external_denied", ErrorKind.Forbidden, "The sign-in was cancelled at the provider.");

    public static readonly Error Failed = new(
        "identity.external_failed",
        ErrorKind.Unauthenticated,
        "The sign-in with the provider was not completed: it took too long, was begun elsewhere, or its answer was not valid.");

    public static readonly Error EmailUnverified = new(
        "identity.external_email_unverified",
        ErrorKind.Forbidden,
        "The provider does not confirm that an e-mail address is yours, so no account can be made from it.");

    public static readonly Error AccountExists = new(
        "identity.external_account_exists",
        ErrorKind.Conflict,
        "There is an account with your e-mail address already. Sign in to it as before and connect the provider in the settings.");

    public static readonly Error Taken = new(
        "identity.external_login_taken", ErrorKind.Conflict, "This account of the provider opens another account here.");

    public static readonly Error ProviderTaken = new(
        "identity.external_provider_taken",
        ErrorKind.Conflict,
        "Another account of this provider is connected. Disconnect it first.");

    public static readonly Error NotFound =
        new("identity.external_login_not_found", ErrorKind.NotFound, "There is no such connected account.");

    public static readonly Error LastWayIn = new(
        "identity.last_way_in", ErrorKind.Conflict, "This is the only way to sign in to your account. Set a password first.");
}
