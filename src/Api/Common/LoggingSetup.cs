namespace AssistantPlatform.Api.Common;

internal static class LoggingSetup
{
    /// <summary>Lines for people at a terminal, JSON for whatever collects the output otherwise.</summary>
    public static void UseStructuredLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        if (Console.IsOutputRedirected)
        {
            builder.Logging.AddJsonConsole(options =>
            {
                options.IncludeScopes = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "O";
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        }
    }
}
