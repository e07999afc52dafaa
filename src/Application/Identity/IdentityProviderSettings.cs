namespace AssistantPlatform.Application.Identity;

/// <summary>One entry of <c>Identity:Providers</c>.</summary>
public sealed class IdentityProviderSettings
{
    private const string GitHub = "https://github.com";

    /// <summary>Part of the addresses that are registered with the provider.</summary>
    public string Name { get; init; } = "";

    public IdentityProviderKind Kind { get; init; }

    /// <summary>The issuer of an OpenID Connect provider; for GitHub only that of an Enterprise Server.</summary>
    public string? Authority { get; init; }

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>What people read on the button.</summary>
    public string? DisplayName { get; init; }

    public string Label => DisplayName ?? Name;

    public string Address => (Authority ?? (Kind is IdentityProviderKind.GitHub ? GitHub : "")).TrimEnd('/');
}

public enum IdentityProviderKind
{
    Oidc,
    GitHub,
}
