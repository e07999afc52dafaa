using AssistantPlatform.Infrastructure.Postgres;
using Microsoft.Extensions.Configuration;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>The PostgreSQL the platform works with: the configured one, else our own.</summary>
internal sealed class DatabaseServer(IConfiguration configuration, EmbeddedPostgres embedded)
{
    private string? _connectionString =
        configuration.GetConnectionString("Postgres") is { Length: > 0 } configured ? configured : null;

    public string ConnectionString =>
        _connectionString ?? throw new InvalidOperationException("The database is asked for before it was started.");

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _connectionString ??= await embedded.StartAsync(cancellationToken);

    public async Task JoinOrStartAsync(CancellationToken cancellationToken) =>
        _connectionString ??= await embedded.JoinOrStartAsync(cancellationToken);
}
