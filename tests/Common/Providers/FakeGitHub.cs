using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Tests.Common.Providers;

/// <summary>GitHub's sign-in as an Enterprise Server has it: codes for tokens, and an API that tells whose they are.</summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    private const string Secret = "the app's secret";
    private const string Token = "gho_token";

    private readonly WebApplication _app;
    private string _challenge = "";

    private FakeGitHub(WebApplication app) => _app = app;

    public object User { get; set; } = new { id = 4711, login = "ann", name = "Ann", email = (string?)null };

    public object Emails { get; set; } = new[]
    {
        new { email = "old@example.com", primary = false, verified = true },
        new { email = ApiFactory.EmailOf("ann"), primary = true, verified = true },
    };

    public Dictionary<string, string> Settings => new()
    {
        ["Identity:Providers:0:Name"] = "github",
        ["Identity:Providers:0:Kind"] = "github",
        ["Identity:Providers:0:DisplayName"] = "GitHub",
        ["Identity:Providers:0:Authority"] = _app.Urls.First(),
        ["Identity:Providers:0:ClientId"] = "app",
        ["Identity:Providers:0:ClientSecret"] = Secret,
    };

    public static async Task<FakeGitHub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var github = new FakeGitHub(builder.Build());
        github._app.MapGet("/login/oauth/authorize", github.Authorize);
        github._app.MapPost("/login/oauth/access_token", github.RedeemAsync);
        github._app.MapGet("/api/v3/user", context => Tell(context, github.User));
        github._app.MapGet("/api/v3/user/emails", context => Tell(context, github.Emails));
        await github._app.StartAsync();
        return github;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task Tell(HttpContext context, object answer)
    {
        context.Response.StatusCode = context.Request.Headers.Authorization == $"Bearer {Token}" ? 200 : 401;
        return context.Response.WriteAsJsonAsync(answer);
    }

    private Task Authorize(HttpContext context)
    {
        var asked = context.Request.Query;
        _challenge = asked["code_challenge"].ToString();
        var answer = new Dictionary<string, string?> { ["code"] = "code", ["state"] = asked["state"] };
        context.Response.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), answer));
        return Task.CompletedTask;
    }

    // GitHub says no with status 200.
    private async Task RedeemAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var isRight = form["code"] == "code" && form["client_secret"] == Secret && _challenge.Length > 0
            && form["code_verifier"].ToString().Length > 0;
        await context.Response.WriteAsJsonAsync<object>(
            isRight ? new { access_token = Token, token_type = "bearer" } : new { error = "bad_verification_code" });
    }
}
