using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace AssistantPlatform.Tests.Common.Providers;

/// <summary>An OpenID provider on loopback that signs everybody in at once, and can be told to do each step wrongly.</summary>
public sealed class FakeOpenIdProvider : IAsyncDisposable
{
    private const string Client = "assistant";
    private const string Secret = "the client's secret, long enough for a key of HMAC";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, IQueryCollection> _grants = new();

    private FakeOpenIdProvider(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public IdTokens Tokens { get; } = new();

    /// <summary>Who signs in.</summary>
    public Dictionary<string, object> Person { get; } = new()
    {
        ["sub"] = "ann-at-the-provider", ["email"] = ApiFactory.EmailOf("ann"), ["email_verified"] = true, ["name"] = "Ann",
    };

    public Action<Dictionary<string, object>> ChangeMetadata { get; set; } = _ => { };

    public Action<Dictionary<string, string?>> ChangeAnswer { get; set; } = _ => { };

    public Action<Dictionary<string, object>> ChangeTokenAnswer { get; set; } = _ => { };

    /// <summary>Takes the place of a path's own answer.</summary>
    public Dictionary<string, RequestDelegate> Instead { get; } = [];

    public Dictionary<string, string> Settings(string name = "fake", int number = 0) => new()
    {
        [$"Identity:Providers:{number}:Name"] = name,
        [$"Identity:Providers:{number}:Kind"] = "oidc",
        [$"Identity:Providers:{number}:Authority"] = Url,
        [$"Identity:Providers:{number}:ClientId"] = Client,
        [$"Identity:Providers:{number}:ClientSecret"] = Secret,
    };

    public static async Task<FakeOpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new FakeOpenIdProvider(builder.Build());
        provider.Map("/.well-known/openid-configuration", provider.Metadata);
        provider.Map("/jwks", () => new { keys = new[] { provider.Tokens.PublicKey } });
        provider.Map("/userinfo", () => provider.Person);
        provider.MapFlow();
        await provider._app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map(string path, Func<object> answer) =>
        _app.MapGet(path, context => Answer(context, () => context.Response.WriteAsJsonAsync(answer())));

    private void MapFlow()
    {
        _app.MapGet("/authorize", context => Answer(context, () => Authorize(context)));
        _app.MapPost("/token", context => Answer(context, async () =>
            await context.Response.WriteAsJsonAsync(Redeem(await context.Request.ReadFormAsync()))));
    }

    private Task Answer(HttpContext context, Func<Task> usual) =>
        Instead.TryGetValue(context.Request.Path, out var other) ? other(context) : usual();

    private Dictionary<string, object> Metadata()
    {
        var metadata = new Dictionary<string, object>
        {
            ["issuer"] = Url,
            ["authorization_endpoint"] = $"{Url}/authorize",
            ["token_endpoint"] = $"{Url}/token",
            ["userinfo_endpoint"] = $"{Url}/userinfo",
            ["jwks_uri"] = $"{Url}/jwks",
            ["authorization_response_iss_parameter_supported"] = true,
        };
        ChangeMetadata(metadata);
        return metadata;
    }

    private Task Authorize(HttpContext context)
    {
        var (code, asked) = (Guid.CreateVersion7().ToString(), context.Request.Query);
        _grants[code] = asked;
        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"], ["iss"] = Url };
        ChangeAnswer(answer);
        context.Response.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), answer));
        return Task.CompletedTask;
    }

    private Dictionary<string, object> Redeem(IFormCollection form)
    {
        var isKnown = _grants.TryRemove(form["code"].ToString(), out var asked);
        if (!isKnown || form["client_secret"] != Secret || form["redirect_uri"] != asked!["redirect_uri"]
            || asked["code_challenge_method"] != "S256" || Challenge(form["code_verifier"]!) != asked["code_challenge"])
        {
            return new() { ["error"] = "invalid_grant" };
        }

        var claims = new Dictionary<string, object>(Person) { ["iss"] = Url, ["aud"] = Client, ["nonce"] = $"{asked["nonce"]}" };
        var answer = new Dictionary<string, object>
        {
            ["access_token"] = "an access token", ["token_type"] = "Bearer", ["id_token"] = Tokens.Create(claims, Secret),
        };
        ChangeTokenAnswer(answer);
        return answer;
    }

    private static string Challenge(string verifier) =>
        Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
