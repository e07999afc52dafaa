using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;

namespace AssistantPlatform.Bench.Load.Webhooks;

/// <summary>The platform's webhooks, and a backlog for them.</summary>
internal sealed class PlatformWebhooks(HttpClient http, string connectionString)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const string Backlog = """
        WITH made AS (
            INSERT INTO webhooks.deliveries (
                id, webhook_id, owner_id, event, payload, is_test, status, attempts, earlier_attempts, created_at, next_attempt_at)
            SELECT uuidv7(), webhooks.id, owner_id, 'conversation.created', @payload, false, 'pending', 0, 0, now(), now()
            FROM generate_series(1, @events), webhooks.webhooks WHERE webhooks.id = ANY(@webhooks)
            RETURNING *)
        INSERT INTO work.items (id, lane, type, payload, owner_id, attempt, created_at, share, slots)
        SELECT uuidv7(), 'webhook', 'DeliverWebhook',
            jsonb_build_object('Attempts', jsonb_build_array(jsonb_build_object('DeliveryId', id, 'Attempt', 1))),
            owner_id, 0, now(), replace(webhook_id::text, '-', ''), 16
        FROM made ORDER BY id
        """;

    public async Task<Guid> CreateAsync(Uri address)
    {
        string[] events = ["conversation.created"];
        using var created = await http.PostAsJsonAsync("webhooks", new { name = "Bench", url = address.AbsoluteUri, events });
        created.EnsureSuccessStatusCode();
        return (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("webhook").GetProperty("id").GetGuid();
    }

    /// <summary>Has events wait for webhooks, as if they had happened while nothing could be sent.</summary>
    public async Task TellAsync(params Guid[] webhooks)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var insert = database.CreateCommand(Backlog);
        insert.Parameters.AddWithValue("payload", WebhookSample.Payload);
        insert.Parameters.AddWithValue("events", WebhookSample.Events);
        insert.Parameters.AddWithValue("webhooks", webhooks);
        await insert.ExecuteNonQueryAsync();
    }

    public async Task UntilNothingWaitsAsync(Guid[] webhooks)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        do
        {
            await Task.Delay(Pause);
        }
        while (await AnyWaitsAsync(database, webhooks));
    }

    private static async Task<bool> AnyWaitsAsync(NpgsqlDataSource database, Guid[] webhooks)
    {
        await using var look = database.CreateCommand(
            "SELECT EXISTS (SELECT FROM work.items WHERE lane = 'webhook' AND share = ANY(@shares))");
        look.Parameters.AddWithValue("shares", webhooks.Select(webhook => webhook.ToString("n")).ToArray());
        return (bool)(await look.ExecuteScalarAsync())!;
    }
}
