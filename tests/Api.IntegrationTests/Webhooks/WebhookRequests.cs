using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>Webhooks as programs use them.</summary>
internal static class WebhookRequests
{
    public const string Base = "/api/v1/webhooks";
    public const string Deliveries = "/api/v1/deliveries";
    public const string Address = "https://hooks.example.com/in";

    public static Task<HttpResponseMessage> PostWebhookAsync(
        this HttpClient person, string url = Address, string name = "CRM", params string[] events) =>
        person.PostAsJsonAsync(Base, new { name, url, events = events is [] ? ["conversation.created"] : events });

    /// <summary>The answer in which the secret is shown.</summary>
    public static async Task<(JsonElement Webhook, string Secret)> CreateWebhookAsync(
        this HttpClient person, string url = Address, string name = "CRM", params string[] events)
    {
        using var response = await person.PostWebhookAsync(url, name, events);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        var created = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (created.GetProperty("webhook"), created.Text("secret")!);
    }

    public static Task<JsonElement> WebhookAsync(this HttpClient person, Guid webhook) =>
        person.GetFromJsonAsync<JsonElement>($"{Base}/{webhook}");

    public static Task<HttpResponseMessage> ChangeWebhookAsync(this HttpClient person, Guid webhook, object change) =>
        person.PatchAsJsonAsync($"{Base}/{webhook}", change);

    /// <summary>A delivery that has ended.</summary>
    public static async Task<Guid> TestedWebhookAsync(this HttpClient person, Guid webhook)
    {
        using var response = await person.PostAsync($"{Base}/{webhook}/test", null);
        var delivery = (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("deliveryId");
        await Deadline.UntilAsync(async () =>
            (await person.GetFromJsonAsync<JsonElement>($"{Deliveries}/{delivery}")).GetProperty("delivery").Text("status") != "pending");
        return delivery;
    }
}
