using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace AssistantPlatform.Tests.Common.Providers;

/// <summary>A real OpenID provider on loopback (OpenIddict), where people sign in by choosing who they are.</summary>
public sealed class RealOpenIdProvider : IAsyncDisposable
{
    private const string Client = "assistant";
    private const string Secret = "secret";

    // To find the primes of a key takes longer than most tests.
    private static readonly RsaSecurityKey Key = new(RSA.Create(2048).ExportParameters(includePrivateParameters: true));

    private readonly WebApplication _app;

    private RealOpenIdProvider(WebApplication app) => _app = app;

    /// <summary>Signs this person in without showing a page.</summary>
    public string? Person { get; set; }

    public Dictionary<string, string> Settings => new()
    {
        ["Identity:Providers:0:Name"] = "acme",
        ["Identity:Providers:0:DisplayName"] = "Acme",
        ["Identity:Providers:0:Kind"] = "oidc",
        ["Identity:Providers:0:Authority"] = _app.Urls.First(),
        ["Identity:Providers:0:ClientId"] = Client,
        ["Identity:Providers:0:ClientSecret"] = Secret,
    };

    public static async Task<RealOpenIdProvider> StartAsync()
    {
        RealOpenIdProvider? provider = null;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(server => Configure(server, () => provider!.Person));
        builder.Services.AddAuthentication();
        provider = new RealOpenIdProvider(builder.Build());
        provider._app.UseAuthentication();
        await provider._app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(OpenIddictServerBuilder server, Func<string?> person)
    {
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes("email", "profile");
        server.AddEncryptionKey(Key).AddSigningKey(Key);
        server.EnableDegradedMode();
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(CheckClient));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(CheckSecret));
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context => SignInAsync(context, person())));
        server.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(Describe));
    }

    private static ValueTask CheckClient(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != Client || !context.RedirectUri!.EndsWith("/external/acme/callback", StringComparison.Ordinal))
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient);
        }

        return default;
    }

    private static ValueTask CheckSecret(ValidateTokenRequestContext context)
    {
        if (context.ClientId != Client || context.ClientSecret != Secret)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient);
        }

        return default;
    }

    private static async ValueTask SignInAsync(HandleAuthorizationRequestContext context, string? person)
    {
        var http = context.Transaction.GetHttpRequest()!.HttpContext;
        if ((person ?? (string?)context.Request["login"]) is not { } name)
        {
            http.Response.ContentType = "text/html";
            var link = System.Net.WebUtility.HtmlEncode($"{http.Request.GetEncodedUrl()}&login=");
            await http.Response.WriteAsync(
                $"<!doctype html><html lang=en><title>Acme</title><a href=\"{link}ann\">Ann</a> <a href=\"{link}bob\">Bob</a>");
            context.HandleRequest();
            return;
        }

        var identity = new ClaimsIdentity("acme");
        identity.SetClaim(OpenIddictConstants.Claims.Subject, name).SetScopes(context.Request.GetScopes());
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken]);
        context.SignIn(new ClaimsPrincipal(identity));
    }

    // Not in the ID token, as with many providers.
    private static ValueTask Describe(HandleUserInfoRequestContext context)
    {
        var name = context.AccessTokenPrincipal!.GetClaim(OpenIddictConstants.Claims.Subject)!;
        context.Subject = name;
        context.Email = ApiFactory.EmailOf(name);
        context.EmailVerified = true;
        context.GivenName = name;
        return default;
    }
}
