using System.Globalization;

namespace AssistantPlatform.Infrastructure.Postgres;

internal static class PostgresSettings
{
    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["listen_addresses"] = "127.0.0.1",
        ["unix_socket_directories"] = "",
        ["max_connections"] = "100",
        // Takes memory only as pages are read. A person's hundred thousand jobs with their index have room in it.
        ["shared_buffers"] = "256MB",
        ["logging_collector"] = "on",
        ["log_directory"] = "../log",
        ["log_filename"] = "postgresql-%a.log",
        ["log_rotation_age"] = "1d",
        ["log_truncate_on_rotation"] = "on",
    };

    public static Dictionary<string, string> For(int port, IReadOnlyDictionary<string, string> overrides)
    {
        var settings = new Dictionary<string, string>(Defaults) { ["port"] = port.ToString(CultureInfo.InvariantCulture) };
        foreach (var (name, value) in overrides)
        {
            settings[name] = value;
        }

        return settings;
    }
}
