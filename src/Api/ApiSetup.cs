using AssistantPlatform.Api.Common;
using AssistantPlatform.Api.Health;
using AssistantPlatform.Api.Identity.External;
using AssistantPlatform.Api.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AssistantPlatform.Api;

internal static class ApiSetup
{
    private static readonly WebSocketOptions WebSockets = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(15),
        KeepAliveTimeout = TimeSpan.FromSeconds(20),
    };

    /// <summary>No request of JSON needs more. A route that takes files says that it takes more.</summary>
    private const int MaxBodyBytes = 1024 * 1024;

    /// <summary>Supervisors commonly kill what has not stopped after 30 s; the embedded database needs some of that.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        services.AddHealthChecks().AddCheck<ServingHealth>("serving");
        services.AddHostedService<SetupCodeNotice>();
        services.AddSingleton<HangUps>();
        return services
            .AddForwarding()
            .AddWireJson()
            .AddCallerAuthentication()
            .AddExternalSignIn()
            .AddCodedProblemDetails()
            .AddApiDocument();
    }

    public static void UseApi(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<HangUps>().HandleAsync);
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseWebApp();
        app.UseRouting();
        app.UseClientAddress();
        app.UseWebSockets(WebSockets);
        app.UseWhen(ExternalCallbackDoor.IsAt, callback => callback.UseRateLimits());
        app.UseAuthentication();
        app.UseRateLimits();
        app.UseAuthorization();
        app.UseNotFoundPage();
        app.MapEndpoints();
    }
}
