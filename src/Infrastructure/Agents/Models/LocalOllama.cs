using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Agents.Models;

/// <summary>Looks for an Ollama on this machine: at start, then whenever models are asked for and the last look is old.</summary>
internal sealed class LocalOllama(IHttpClientFactory http, IOptions<ModelsOptions> options, TimeProvider clock)
    : BackgroundService
{
    public const string Provider = "ollama";
    public const string HttpClientName = "ollama";
    public static readonly Uri Address = new("http://127.0.0.1:11434");
    public static readonly Uri ChatUrl = new(Address, "/v1");

    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(3);

    private IReadOnlyList<ModelInfo> _models = [];
    private long _lookedAt = clock.GetTimestamp();
    private int _looking;

    public IReadOnlyList<ModelInfo> Models
    {
        get
        {
            if (clock.GetElapsedTime(Volatile.Read(ref _lookedAt)) > MaxAge)
            {
                _ = LookAsync(CancellationToken.None);
            }

            return _models;
        }
    }

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _looking, 1) == 1)
        {
            return;
        }

        try
        {
            using var client = http.CreateClient(HttpClientName);
            var found = await client.GetFromJsonAsync<TagList>("/api/tags", cancellationToken);
            _models = [.. (found?.Models ?? []).Select(tag => ToModel(tag.Name))];
        }
        catch (Exception absent) when (absent is HttpRequestException or JsonException or OperationCanceledException)
        {
            _models = [];
        }
        finally
        {
            Volatile.Write(ref _lookedAt, clock.GetTimestamp());
            Volatile.Write(ref _looking, 0);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => LookAsync(stoppingToken);

    private ModelInfo ToModel(string name) =>
        new($"{Provider}/{name}", Provider, name, options.Value.ContextLength, IsDemo: false, IsDetected: true);

    private sealed record TagList(IReadOnlyList<Tag>? Models);

    private sealed record Tag(string Name);
}
