using System.Net;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Mailing;

internal sealed class SmtpSettingsValidator(IConfiguration configuration, IOptions<PlatformSettings> platform)
    : IValidateOptions<SmtpSettings>
{
    public ValidateOptionsResult Validate(string? name, SmtpSettings options)
    {
        string[] complaints = options.IsComplete ? [.. Complaints(options)]
            : configuration.GetSection(SmtpSettings.Section).Exists() ? ["Smtp:Host is missing, so nothing would be sent."] : [];
        return complaints.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private IEnumerable<string> Complaints(SmtpSettings options)
    {
        if (options.Port is < 1 or > IPEndPoint.MaxPort)
        {
            yield return $"Smtp:Port takes a number from 1 to {IPEndPoint.MaxPort}.";
        }

        if (options.Sender is null)
        {
            yield return "Smtp:From takes the address that mails come from, such as assistant@example.com.";
        }

        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
        {
            yield return "Smtp:User and Smtp:Password go together.";
        }

        // Never taken from a request: whoever asks for a mail could make its link lead anywhere.
        if (platform.Value.PublicUrl is null)
        {
            yield return "Platform:PublicUrl is missing: with Smtp:Host set, it is where the links in mails lead.";
        }
    }
}
