using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace AssistantPlatform.Bench.Raw;

/// <summary>Claims deliveries in batches, signs and posts them, 64 at a time, and marks each batch as done.</summary>
internal sealed class RawWebhooks(NpgsqlDataSource database) : IDisposable
{
    private const int Workers = 4;
    private const int Batch = 100;
    private const int PostsAtOnce = 16;

    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    private readonly HttpClient _http = new();

    public Task CreateTableAsync() => ExecuteAsync("""
        CREATE TABLE IF NOT EXISTS deliveries (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text NOT NULL, claimed_at timestamptz, done_at timestamptz);
        CREATE INDEX IF NOT EXISTS deliveries_waiting ON deliveries (id) WHERE claimed_at IS NULL;
        """);

    /// <summary>Returns when all are delivered.</summary>
    public async Task DeliverAsync(string receiver, int count, string payload)
    {
        await ExecuteAsync("INSERT INTO deliveries (payload) SELECT $1 FROM generate_series(1, $2)", payload, count);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkOffAsync(receiver))));
    }

    public void Dispose() => _http.Dispose();

    private async Task WorkOffAsync(string receiver)
    {
        while (await ClaimAsync() is { Count: > 0 } claimed)
        {
            var limit = new ParallelOptions { MaxDegreeOfParallelism = PostsAtOnce };
            await Parallel.ForEachAsync(claimed, limit, (delivery, _) => PostAsync(receiver, delivery.Key, delivery.Value));
            await ExecuteAsync("UPDATE deliveries SET done_at = now() WHERE id = ANY($1)", claimed.Keys.ToArray());
        }
    }

    private async ValueTask PostAsync(string receiver, long id, string payload)
    {
        var body = Encoding.UTF8.GetBytes(payload);
        using var request = new HttpRequestMessage(HttpMethod.Post, receiver) { Content = new ByteArrayContent(body) };
        request.Headers.Add("webhook-id", $"{id}");
        request.Headers.Add("webhook-signature", Convert.ToBase64String(HMACSHA256.HashData(Secret, body)));
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private async Task<Dictionary<long, string>> ClaimAsync()
    {
        await using var command = database.CreateCommand($"""
            UPDATE deliveries SET claimed_at = now()
            WHERE id IN (SELECT id FROM deliveries WHERE claimed_at IS NULL ORDER BY id LIMIT {Batch} FOR UPDATE SKIP LOCKED)
            RETURNING id, payload
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var claimed = new Dictionary<long, string>();
        while (await reader.ReadAsync())
        {
            claimed.Add(reader.GetInt64(0), reader.GetString(1));
        }

        return claimed;
    }

    private async Task ExecuteAsync(string statement, params object[] parameters)
    {
        await using var command = database.CreateCommand(statement);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        await command.ExecuteNonQueryAsync();
    }
}
