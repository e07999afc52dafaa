using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>Where our own server listens and how to log in. Kept beside the cluster, readable by its owner only.</summary>
internal sealed record PostgresCredentials(int Port, string Password)
{
    public const string User = "postgres";

    [JsonIgnore]
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = Port,
        Username = User,
        Password = Password,
        Database = "postgres",
        MaxAutoPrepare = 64,
    }.ConnectionString;

    /// <summary>Those of the server that was started last; null before the first one.</summary>
    public static PostgresCredentials? Load(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<PostgresCredentials>(File.ReadAllText(path)) : null;

    /// <summary>Keeps the password for the life of the cluster, and the port for as long as nobody else takes it.</summary>
    public static PostgresCredentials LoadOrCreate(string path)
    {
        var known = Load(path);
        if (known is not null && IsFree(known.Port))
        {
            return known;
        }

        var credentials = new PostgresCredentials(FreePort(), known?.Password ?? RandomNumberGenerator.GetHexString(32));
        PrivateFile.Write(path, JsonSerializer.Serialize(credentials));
        return credentials;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
