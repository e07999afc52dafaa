using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
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

    /// <summary>Per user, where files are taken.</summary>
    public const string Upload = "upload";

    /// <summary>Per user, where all their data is read.</summary>
    public const string Export = "export";

    /// <summary>Per user, everywhere else.</summary>
    public const string General = "general";
}

internal static class RateLimitingSetup
{
    /// <summary>
    /// To stand behind authentication. The framework's limiter keeps to itself how a count stands, and clients are to
    /// know before they are refused.
    /// </summary>
    public static void UseRateLimits(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<IOptions<RateLimitSettings>>();
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is not { } policy)
            {
                await next(context);
                return;
            }

            var limits = context.RequestServices.GetRequiredService<RequestLimits>();
            context.Response.OnStarting(() => TellAsync(context.Response.Headers, limits.Told));
            var (permits, key) = LimitOf(policy, settings.Value, context);
            if (await limits.CountAsync(new RateLimit(policy, permits, RateLimitSettings.Window), key) is { } refusal)
            {
                await refusal.ToProblem(context).ExecuteAsync(context);
                return;
            }

            await next(context);
        });
    }

    private static (int Permits, string Key) LimitOf(string policy, RateLimitSettings settings, HttpContext context) =>
        policy switch
        {
            RateLimits.Auth => (settings.Auth, AddressOf(context)),
            RateLimits.Upload => (settings.Upload, CallerOf(context)),
            RateLimits.Export => (settings.Export, CallerOf(context)),
            RateLimits.General => (settings.General, CallerOf(context)),
            _ => throw new UnreachableException($"There is no rate limit {policy}."),
        };

    /// <summary>As draft-ietf-httpapi-ratelimit-headers has it; also what use cases counted, such as answers of models.</summary>
    private static Task TellAsync(IHeaderDictionary headers, IReadOnlyList<RateLimitCount> counts)
    {
        if (counts.Count > 0)
        {
            headers["RateLimit-Policy"] = string.Join(", ", counts.Select(count =>
                $"\"{count.Limit.Policy}\";q={Number(count.Limit.Permits)};w={Seconds(count.Limit.Window)}"));
            headers["RateLimit"] = string.Join(", ", counts.Select(count =>
                $"\"{count.Limit.Policy}\";r={Number(count.Remaining)};t={Seconds(count.ResetsIn)}"));
        }

        return Task.CompletedTask;
    }

    private static string Seconds(TimeSpan time) => Number((int)Math.Ceiling(time.TotalSeconds));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

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
