using System.Net;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

[NonParallelizable]
internal sealed class PlatformSettingsTests
{
    [Test]
    public async Task Counts_a_page_of_the_public_address_as_ours()
    {
        await using var api = await ApiFactory.CreateAsync(
            new Dictionary<string, string> { ["Platform:PublicUrl"] = "https://assistant.example/" });
        using var client = api.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://assistant.example");
        client.DefaultRequestHeaders.Add("X-Requested-With", "AssistantPlatform");

        using var response = await client.PostAsync("/api/v1/auth/refresh", null);

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.refresh_invalid");
    }

    [TestCase("Platform:TrustedProxies", "the one in the hall")]
    [TestCase("Platform:PublicUrl", "assistant.example")]
    [TestCase("Platform:MasterKey", "secret")]
    [TestCase("Outbound:AllowedHosts:0", "http://10.0.0.1")]
    public async Task Stops_the_start_with_the_name_of_the_wrong_setting(string setting, string value)
    {
        await using var api = await ApiFactory.CreateAsync(new Dictionary<string, string> { [setting] = value });

        Assert.That(api.FailToStart(), Does.Contain(setting));
    }
}
