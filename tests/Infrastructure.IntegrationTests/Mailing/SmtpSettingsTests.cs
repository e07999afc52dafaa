using AssistantPlatform.Infrastructure.Mailing;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Mailing;

internal sealed class SmtpSettingsTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Smtp:Host"] = "smtp.example.com",
        ["Smtp:From"] = "Assistant <assistant@example.com>",
        ["Platform:PublicUrl"] = "https://assistant.example",
    };

    [Test]
    public void Need_a_server_a_sender_and_the_address_that_people_type() => Assert.That(Validate([]), Is.Null);

    [Test]
    public void Are_not_needed() => Assert.That(Validate(new() { ["Smtp:Host"] = null, ["Smtp:From"] = null }), Is.Null);

    [TestCase("Smtp:Host", "")]
    [TestCase("Smtp:Host", null)]
    [TestCase("Smtp:Port", "0")]
    [TestCase("Smtp:Port", "65536")]
    [TestCase("Smtp:From", null)]
    [TestCase("Smtp:From", "the assistant")]
    [TestCase("Smtp:User", "ann")]
    [TestCase("Smtp:Password", "secret")]
    [TestCase("Platform:PublicUrl", null)]
    public void Name_what_is_missing_or_wrong(string key, string? value) =>
        Assert.That(Validate(new() { [key] = value }), Does.Contain(key));

    private static string? Validate(Dictionary<string, string?> changes)
    {
        var settings = Complete.Where(setting => !changes.ContainsKey(setting.Key))
            .Concat(changes.Where(change => change.Value is not null));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var smtp = configuration.GetSection(SmtpSettings.Section).Get<SmtpSettings>() ?? new SmtpSettings();
        var platform = configuration.GetSection(PlatformSettings.Section).Get<PlatformSettings>() ?? new PlatformSettings();
        return new SmtpSettingsValidator(configuration, Options.Create(platform)).Validate(null, smtp).FailureMessage;
    }
}
