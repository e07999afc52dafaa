using AssistantPlatform.Api.Common;
using AssistantPlatform.Api.Health;
using AssistantPlatform.Api.Web;

namespace AssistantPlatform.Api;

internal static class ApiSetup
{
    private static readonly WebSocketOptions WebSockets = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(15),
        KeepAliveTimeout = TimeSpan.FromSeconds(20),
    };

    /// <summary>Supervisors commonly kill what has not stopped after 30 s; the embedded database needs some of that.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        services.AddHealthChecks().AddCheck<ServingHealth>("serving");
        services.AddHostedService<SetupCodeNotice>();
        return services
            .AddForwarding()
            .AddWireJson()
            .AddCallerAuthentication()
            .AddRateLimits()
            .AddCodedProblemDetails()
            .AddApiDocument();
    }

    public static void UseApi(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseWebApp();
        app.UseRouting();
        app.UseClientAddress();
        app.UseWebSockets(WebSockets);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseNotFoundPage();
        app.MapEndpoints();
        app.MapWebApp();
    }
}
