using AssistantPlatform.Application.Common.Outbound;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Outbound;

internal sealed class OutboundSettingsValidator(IConfiguration configuration) : IValidateOptions<OutboundSettings>
{
    private const string Setting = $"{OutboundSettings.Section}:{nameof(OutboundSettings.AllowedHosts)}";

    public ValidateOptionsResult Validate(string? name, OutboundSettings options)
    {
        // A single value is not an element of the list, and would be ignored without a word.
        if (!string.IsNullOrEmpty(configuration[Setting]))
        {
            return ValidateOptionsResult.Fail($"{Setting} is a list: set {Setting}:0, {Setting}:1 and so on.");
        }

        string[] unreadable = [.. options.AllowedHosts.Where(host => AllowedHost.Parse(host) is null)];
        return unreadable.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{Setting} takes hosts, addresses and networks, each with or without a port, "
                + $"such as 10.1.0.0/16:8080; not: {string.Join(", ", unreadable)}.");
    }
}
