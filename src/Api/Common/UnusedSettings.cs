namespace AssistantPlatform.Api.Common;

/// <summary>Settings that have their name already, but nothing yet that reads them.</summary>
internal static partial class UnusedSettings
{
    private static readonly string[] Names =
    [
        "Guests:Enabled",
        "Platform:Roles",
    ];

    /// <summary>Nobody should have to find out by themselves that a setting does nothing.</summary>
    public static void WarnOfUnusedSettings(this WebApplication app)
    {
        foreach (var name in Names.Where(name => app.Configuration.GetSection(name).Exists()))
        {
            LogUnused(app.Logger, name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The setting {Name} has no effect in this version")]
    private static partial void LogUnused(ILogger logger, string name);
}
