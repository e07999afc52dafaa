using System.Net;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>However an address is written that is not public, nothing is ever to be sent there.</summary>
internal sealed class WebhookAddressTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private JsonElement _webhook;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        _webhook = (await _ann.CreateWebhookAsync()).Webhook;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCaseSource(typeof(PrivateSpellings), nameof(PrivateSpellings.All))]
    public async Task Refuses_an_address_that_is_not_public(string host)
    {
        var url = $"http://{host}/";

        using var created = await _ann.PostWebhookAsync(url);
        using var changed = await _ann.ChangeWebhookAsync(_webhook.Id(), new { url });

        foreach (var response in new[] { created, changed })
        {
            var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo(["url"]));
        }
    }
}
