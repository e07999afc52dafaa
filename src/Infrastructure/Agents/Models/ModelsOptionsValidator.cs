using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Agents.Models;

internal sealed class ModelsOptionsValidator : IValidateOptions<ModelsOptions>
{
    private const int MinContextLength = 1024;

    public ValidateOptionsResult Validate(string? name, ModelsOptions options)
    {
        string[] complaints = [.. options.Providers.SelectMany(Complaints), .. Duplicates(options), .. Complaints(options)];
        return complaints.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static IEnumerable<string> Complaints(ProviderOptions provider, int number)
    {
        var key = $"Models:Providers:{number}";
        if (string.IsNullOrWhiteSpace(provider.Name) || provider.Name.Contains('/') || provider.Name == DemoModel.Provider)
        {
            yield return $"{key}:Name must be a name without '/', other than '{DemoModel.Provider}'.";
        }

        if (!Uri.TryCreate(provider.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return $"{key}:BaseUrl must be an http or https address such as https://api.example.com/v1.";
        }

        if (provider.Models.Count == 0 || provider.Models.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{key}:Models must name at least one model.";
        }
    }

    private static IEnumerable<string> Duplicates(ModelsOptions options) => ConfiguredModels.Of(options)
        .GroupBy(model => model.Id)
        .Where(group => group.Count() > 1)
        .Select(group => $"Models:Providers names '{group.Key}' more than once.");

    private static IEnumerable<string> Complaints(ModelsOptions options)
    {
        string[] known = [.. ConfiguredModels.Of(options).Select(model => model.Id), DemoModel.Info.Id];
        if (options.Default is not null && !known.Contains(options.Default))
        {
            yield return $"Models:Default is '{options.Default}', but the configured models are: {string.Join(", ", known)}.";
        }

        if (options.FirstTokenTimeoutSeconds < 1 || options.IdleTimeoutSeconds < 1)
        {
            yield return "Models:FirstTokenTimeoutSeconds and Models:IdleTimeoutSeconds must be at least 1.";
        }

        if (options.ContextLength < MinContextLength)
        {
            yield return $"Models:ContextLength must be at least {MinContextLength}.";
        }

        if (options.DemoDelayMilliseconds < 0)
        {
            yield return "Models:DemoDelayMilliseconds must not be negative.";
        }
    }
}
