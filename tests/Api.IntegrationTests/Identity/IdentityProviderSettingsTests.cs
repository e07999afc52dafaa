using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

[NonParallelizable]
internal sealed class IdentityProviderSettingsTests
{
    [TestCase("Name", "a/b")]
    [TestCase("Kind", "saml")]
    [TestCase("Authority", "http://accounts.example.com")]
    [TestCase("Authority", "https://accounts.example.com?tenant=1")]
    [TestCase("Authority", "")]
    [TestCase("ClientId", "")]
    [TestCase("ClientSecret", "")]
    public async Task Stop_the_start_with_the_name_of_the_wrong_one(string setting, string value)
    {
        var settings = new Dictionary<string, string>
        {
            ["Identity:Providers:0:Name"] = "acme",
            ["Identity:Providers:0:Kind"] = "oidc",
            ["Identity:Providers:0:Authority"] = "https://accounts.example.com",
            ["Identity:Providers:0:ClientId"] = "assistant",
            ["Identity:Providers:0:ClientSecret"] = "secret",
            [$"Identity:Providers:0:{setting}"] = value,
        };
        await using var api = await ApiFactory.CreateAsync(settings);

        Assert.That(api.FailToStart(), Does.Contain("Identity:Providers:0").And.Contains(setting));
    }
}
