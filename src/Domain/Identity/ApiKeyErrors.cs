using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class ApiKeyErrors
{
    public static readonly Error NotFound =
        new("identity.api_key_not_found", ErrorKind.NotFound, "There is no such API key.");

    public static readonly Error LimitReached = new(
        "identity.api_key_limit",
        ErrorKind.Conflict,
        $"You have {ApiKey.MaxLivePerUser} API keys already. Revoke one that is no longer used.");

    public static readonly Error Invalid =
        new("identity.api_key_invalid", ErrorKind.Unauthenticated, "There is no such API key, or it has expired or was revoked.");

    public static readonly Error TwoCredentials =
        new("identity.two_credentials", ErrorKind.Unauthenticated, "Send an access token or an API key, not both.");

    public static readonly Error ScopeMissing =
        new("identity.scope_missing", ErrorKind.Forbidden, "The API key was not made for this: it lacks the scope.");
}
