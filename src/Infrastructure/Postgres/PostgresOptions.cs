using Microsoft.Extensions.Configuration;

namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>How the embedded PostgreSQL is set up.</summary>
/// <param name="DataDirectory">The cluster and its credentials live below it.</param>
/// <param name="Binaries">The installation to use instead of the one beside the executable.</param>
/// <param name="Settings">PostgreSQL's own settings, over the defaults.</param>
internal sealed record PostgresOptions(string DataDirectory, string? Binaries, IReadOnlyDictionary<string, string> Settings)
{
    public static PostgresOptions Read(DataDirectory directory, IConfiguration configuration) => new(
        directory.Path,
        configuration["Platform:PostgresBinaries"],
        configuration.GetSection("Platform:PostgresSettings").GetChildren().ToDictionary(item => item.Key, item => item.Value ?? ""));
}
