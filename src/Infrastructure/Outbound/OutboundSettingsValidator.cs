using AssistantPlatform.Application.Common.Outbound;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Outbound;

/// <summary>Reads the configuration itself: there, entries have their keys, and a list that is none can be seen.</summary>
internal sealed class OutboundSettingsValidator(IConfiguration configuration) : IValidateOptions<OutboundSettings>
{
    private const string Setting = $"{OutboundSettings.Section}:{nameof(OutboundSettings.AllowedHosts)}";

    public ValidateOptionsResult Validate(string? name, OutboundSettings options)
    {
        var section = configuration.GetSection(Setting);
        if (!string.IsNullOrEmpty(section.Value))
        {
            return ValidateOptionsResult.Fail($"{Setting} is a list: set {Setting}:0, {Setting}:1 and so on.");
        }

        var unreadable = section.GetChildren().Where(entry => AllowedHost.Parse(entry.Value ?? "") is null);
        string[] complaints = [.. unreadable.Select(Complaint)];
        return complaints.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static string Complaint(IConfigurationSection entry) =>
        $"{entry.Path} is '{entry.Value}', but takes a host, an address or a network, with or without a port: 10.1.0.0/16:8080.";
}
