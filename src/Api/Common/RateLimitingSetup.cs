using System.Globalization;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Common;

/// <summary>Names of the rate limits that routes ask for.</summary>
internal static class RateLimits
{
    /// <summary>Per address, where passwords are typed.</summary>
    public const string Auth = "auth";

    /// <summary>Per user, where all their data is read.</summary>
    public const string Export = "export";

    /// <summary>Per user, everywhere else.</summary>
    public const string General = "general";
}

internal static class RateLimitingSetup
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>()
            .Configure<IOptions<RateLimitSettings>, IRateLimits>(
                (options, settings, limits) => Configure(options, settings.Value, limits));
        return services;
    }

    private static void Configure(RateLimiterOptions options, RateLimitSettings settings, IRateLimits limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(RateLimits.Auth, context => limits.Within(
            RateLimitSettings.Window, RateLimits.Auth, AddressOf(context), settings.Auth));
        options.AddPolicy(RateLimits.Export, context => limits.Within(
            RateLimitSettings.Window, RateLimits.Export, CallerOf(context), settings.Export));
        options.AddPolicy(RateLimits.General, context => limits.Within(
            RateLimitSettings.Window, RateLimits.General, CallerOf(context), settings.General));
        options.OnRejected = (rejected, _) => RefuseAsync(rejected, settings);
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, RateLimitSettings limits)
    {
        var context = rejected.HttpContext;
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName ?? RateLimits.General;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : RateLimitSettings.Window;
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var window = RateLimitSettings.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);

        context.Response.Headers["RateLimit-Policy"] = $"\"{policy}\";q={PermitsOf(policy, limits)};w={window}";
        context.Response.Headers["RateLimit"] = $"\"{policy}\";r=0;t={seconds}";
        await (CommonErrors.RateLimited with { RetryAfter = wait }).ToProblem(context).ExecuteAsync(context);
    }

    private static int PermitsOf(string policy, RateLimitSettings limits) => policy switch
    {
        RateLimits.Auth => limits.Auth,
        RateLimits.Export => limits.Export,
        _ => limits.General,
    };

    private static string CallerOf(HttpContext context)
    {
        var caller = context.RequestServices.GetRequiredService<ICurrentUser>();
        return caller.IsAuthenticated ? caller.Id.Value.ToString() : AddressOf(context);
    }

    // Whoever has one IPv6 address has the 2^64 addresses of its network.
    private static string AddressOf(HttpContext context)
    {
        var address = ClientAddress.Of(context);
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
