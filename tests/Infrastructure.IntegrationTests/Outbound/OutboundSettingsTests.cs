using AssistantPlatform.Infrastructure.Outbound;
using Microsoft.Extensions.Configuration;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Outbound;

internal sealed class OutboundSettingsTests
{
    [Test]
    public void Take_hosts_addresses_and_networks()
    {
        var verdict = Validate(("Outbound:AllowedHosts:0", "redis:6379"), ("Outbound:AllowedHosts:1", "fd00::/8"));

        Assert.That(verdict, Is.Null);
    }

    [TestCase("Outbound:AllowedHosts:0", "http://10.0.0.1")]
    [TestCase("Outbound:AllowedHosts:1", "10.0.0.0/99")]
    [TestCase("Outbound:AllowedHosts", "10.0.0.1")]
    public void Name_what_they_cannot_read(string key, string value)
    {
        Assert.That(Validate((key, value)), Does.Contain(key));
    }

    private static string? Validate(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var bound = configuration.GetSection(OutboundSettings.Section).Get<OutboundSettings>() ?? new OutboundSettings();
        return new OutboundSettingsValidator(configuration).Validate(null, bound).FailureMessage;
    }
}
