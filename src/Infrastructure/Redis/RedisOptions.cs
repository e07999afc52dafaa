using AssistantPlatform.Infrastructure.Platform;
using StackExchange.Redis;

namespace AssistantPlatform.Infrastructure.Redis;

/// <summary>How the platform connects: what takes long has failed, and nothing waits for a server that is away.</summary>
internal static class RedisOptions
{
    public const string Setting = "ConnectionStrings:Redis";

    private const int TimeoutMilliseconds = 1000;

    public static ConfigurationOptions Parse(string connectionString)
    {
        try
        {
            var options = ConfigurationOptions.Parse(connectionString);
            options.AbortOnConnectFail = false;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.ConnectRetry = 1;
            options.ConnectTimeout = TimeoutMilliseconds;
            options.AsyncTimeout = TimeoutMilliseconds;
            options.SyncTimeout = TimeoutMilliseconds;
            options.ReconnectRetryPolicy = new LinearRetry(TimeoutMilliseconds);
            return options;
        }
        catch (ArgumentException exception)
        {
            throw new ConfigurationException($"{Setting} must hold what StackExchange.Redis connects with.", exception);
        }
    }
}
