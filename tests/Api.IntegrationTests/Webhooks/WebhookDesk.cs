using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>A server and a receiver that it may send to.</summary>
internal sealed class WebhookDesk : IAsyncDisposable
{
    private WebhookDesk(ApiFactory api, WebhookReceiver receiver, HttpClient admin, HttpClient ann) =>
        (Api, Receiver, Admin, Ann) = (api, receiver, admin, ann);

    public ApiFactory Api { get; private set; }

    public WebhookReceiver Receiver { get; }

    public HttpClient Admin { get; }

    public HttpClient Ann { get; }

    public static async Task<WebhookDesk> OpenAsync()
    {
        var receiver = await WebhookReceiver.StartAsync();
        var api = await ApiFactory.CreateAsync(receiver.Settings);
        return new WebhookDesk(api, receiver, await api.SignedInAsync("admin"), await api.SignedInAsync("ann"));
    }

    public Task<(JsonElement Webhook, string Secret)> HearAsync(params string[] events) =>
        Ann.CreateWebhookAsync(Receiver.Url, events: events);

    /// <summary>Something that happens to Ann.</summary>
    public async Task<JsonElement> ConverseAsync(string title = "Plans")
    {
        using var response = await Ann.PostAsJsonAsync("/api/v1/conversations", new { title });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<Guid> TestAsync(Guid webhook)
    {
        using var response = await Ann.PostAsync($"{WebhookRequests.Base}/{webhook}/test", null);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("deliveryId");
    }

    public async Task<List<JsonElement>> DeliveriesAsync(Guid webhook, string query = "") =>
        [.. (await Ann.GetFromJsonAsync<JsonElement>($"{WebhookRequests.Base}/{webhook}/deliveries{query}"))
            .GetProperty("items").EnumerateArray()];

    /// <summary>The delivery once it was tried so often, or has ended.</summary>
    public async Task<JsonElement> TriedAsync(Guid delivery, int attempts = 1)
    {
        JsonElement shown = default;
        await Deadline.UntilAsync(async () =>
        {
            shown = await Ann.GetFromJsonAsync<JsonElement>($"{WebhookRequests.Deliveries}/{delivery}");
            return shown.GetProperty("attempts").GetArrayLength() >= attempts;
        });
        return shown;
    }

    /// <summary>As if the time of all retries had come.</summary>
    public async Task HurryAsync()
    {
        await ExecuteAsync("UPDATE work.items SET due_at = now() WHERE type = 'DeliverWebhook' AND boot_id IS NULL");
        await ExecuteAsync("SELECT pg_notify('work_items', 'webhook')");
    }

    public async Task ExecuteAsync(string statement)
    {
        await using var command = Api.Database.DataSource.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string rows)
    {
        await using var command = Api.Database.DataSource.CreateCommand($"SELECT count(*) FROM {rows}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <param name="whenStopping">What happens once the server is told to stop.</param>
    public async Task RestartAsync(Action whenStopping)
    {
        var lifetime = Api.Services.GetRequiredService<IHostApplicationLifetime>();
        using var heard = lifetime.ApplicationStopping.Register(whenStopping);
        Api = await Api.StopAsync();
        Api.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        Ann.Dispose();
        Admin.Dispose();
        await Api.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}
