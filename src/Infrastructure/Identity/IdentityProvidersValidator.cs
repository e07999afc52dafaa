using System.Text.RegularExpressions;
using AssistantPlatform.Application.Identity;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed partial class IdentityProvidersValidator : IValidateOptions<IdentitySettings>
{
    private const string Setting = $"{IdentitySettings.Section}:{nameof(IdentitySettings.Providers)}";

    public ValidateOptionsResult Validate(string? name, IdentitySettings options)
    {
        string[] complaints = [.. options.Providers.SelectMany(Complaints), .. Duplicates(options.Providers)];
        return complaints.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static IEnumerable<string> Complaints(IdentityProviderSettings provider, int number)
    {
        var key = $"{Setting}:{number}";
        if (!ProviderName().IsMatch(provider.Name))
        {
            yield return $"{key}:Name takes 1 to 32 letters, digits, '-' and '_'.";
        }

        if (provider.Kind is not (IdentityProviderSettings.OpenIdKind or IdentityProviderSettings.GitHubKind))
        {
            yield return $"{key}:Kind takes '{IdentityProviderSettings.OpenIdKind}' or '{IdentityProviderSettings.GitHubKind}'.";
        }

        if (!IsTrustworthy(provider.Address))
        {
            yield return $"{key}:Authority takes the provider's https address such as https://accounts.example.com; "
                + "http is for this machine only.";
        }

        if (string.IsNullOrWhiteSpace(provider.ClientId) || string.IsNullOrWhiteSpace(provider.ClientSecret))
        {
            yield return $"{key}:ClientId and :ClientSecret are what the provider gave you for this server.";
        }
    }

    // Addresses compare without regard to case, and so must the names in them.
    private static IEnumerable<string> Duplicates(IEnumerable<IdentityProviderSettings> providers) =>
        providers.GroupBy(provider => provider.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{Setting} names '{group.Key}' more than once.");

    private static bool IsTrustworthy(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url is { UserInfo: "", Query: "", Fragment: "" };

    [GeneratedRegex("^[A-Za-z0-9_-]{1,32}$")]
    private static partial Regex ProviderName();
}
