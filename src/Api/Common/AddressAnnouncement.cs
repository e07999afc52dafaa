namespace AssistantPlatform.Api.Common;

internal static partial class AddressAnnouncement
{
    /// <summary>Says where the platform is to be found once it answers.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            LogReady(app.Logger, address);
        }
    });

    [LoggerMessage(Level = LogLevel.Information, Message = "AssistantPlatform is ready at {Address}")]
    private static partial void LogReady(ILogger logger, string address);
}
