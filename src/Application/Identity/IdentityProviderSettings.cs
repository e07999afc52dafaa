namespace AssistantPlatform.Application.Identity;

/// <summary>One entry of <c>Identity:Providers</c>.</summary>
public sealed class IdentityProviderSettings
{
    public const string OpenIdKind = "oidc";
    public const string GitHubKind = "github";

    private const string GitHub = "https://github.com";

    /// <summary>Part of the addresses that are registered with the provider.</summary>
    public string Name { get; init; } = "";

    /// <summary>No enum: of a list of objects, the configuration passes over those that it cannot read.</summary>
    public string Kind { get; init; } = OpenIdKind;

    /// <summary>The issuer of an OpenID Connect provider; for GitHub only that of an Enterprise Server.</summary>
    public string? Authority { get; init; }

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>What people read on the button.</summary>
    public string? DisplayName { get; init; }

    public string Label => DisplayName ?? Name;

    public bool IsGitHub => Kind == GitHubKind;

    public string Address => (Authority ?? (IsGitHub ? GitHub : "")).TrimEnd('/');
}
