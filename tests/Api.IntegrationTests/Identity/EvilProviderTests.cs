using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Providers;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>Whatever a provider, or who stands in between, does wrongly: a page that says so, and nobody is signed in.</summary>
internal sealed class EvilProviderTests
{
    private static readonly string[] TwoAudiences = ["assistant", "somebody-else"];

    private const string Failed = "identity.external_failed";
    private const string Unverified = "identity.external_email_unverified";
    private const string Unavailable = "identity.provider_unavailable";

    private FakeOpenIdProvider _provider = null!;
    private ApiFactory _api = null!;
    private WebPerson _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _provider = await FakeOpenIdProvider.StartAsync();
        _api = await ApiFactory.ListenAsync(_provider.Settings());
        _ann = new WebPerson(_api.CreateClient().BaseAddress!);
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _provider.DisposeAsync();
    }

    public static IEnumerable<TestCaseData> WrongIdTokens()
    {
        yield return Claim("of_another_issuer", claims => claims["iss"] = "https://evil.example");
        yield return Claim("without_issuer", claims => claims.Remove("iss"));
        yield return Claim("for_another_audience", claims => claims["aud"] = "somebody-else");
        yield return Claim("for_several_without_a_party", claims => claims["aud"] = TwoAudiences);
        yield return Claim("for_another_party", claims => claims["azp"] = "somebody-else");
        yield return Claim("without_nonce", claims => claims.Remove("nonce"));
        yield return Claim("with_another_nonce", claims => claims["nonce"] = "another");
        yield return Claim("expired", claims => claims["exp"] = (long)claims["iat"] - 61);
        yield return Claim("without_expiry", claims => claims.Remove("exp"));
        yield return Claim("not_valid_yet", claims => claims["nbf"] = (long)claims["iat"] + 120);
        yield return Claim("without_subject", claims => claims.Remove("sub"));
        yield return Claim("with_an_empty_subject", claims => claims["sub"] = "");
        yield return Claim("with_an_endless_subject", claims => claims["sub"] = new string('x', 256));
        yield return Claim("with_the_hash_of_another_access_token", claims => claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA");
        yield return Case("without_algorithm", provider => provider.Tokens.Forgery = Forgery.NoAlgorithm);
        yield return Case("without_signature", provider => provider.Tokens.Forgery = Forgery.NoSignature);
        yield return Case("signed_with_the_public_key", provider => provider.Tokens.Forgery = Forgery.HmacWithPublicKey);
        yield return Case("signed_with_the_client_secret", provider => provider.Tokens.Forgery = Forgery.HmacWithClientSecret);
        yield return Case("signed_with_another_key", provider => provider.Tokens.Forgery = Forgery.OtherKey);
        yield return Case("signed_with_an_unknown_key", provider =>
        {
            provider.Tokens.Forgery = Forgery.OtherKey;
            provider.Tokens.ChangeHeader = header => header["kid"] = "key-2";
        });
        yield return Case("that_brings_its_own_key", provider =>
        {
            provider.Tokens.Forgery = Forgery.OtherKey;
            provider.Tokens.ChangeHeader = header => header["jwk"] = provider.Tokens.OtherPublicKey;
        });
        yield return Case("missing", provider => provider.ChangeTokenAnswer = answer => answer.Remove("id_token"));
    }

    public static IEnumerable<TestCaseData> UnconfirmedAddresses()
    {
        yield return Case("unverified", provider => provider.Person["email_verified"] = false, Unverified);
        yield return Case("verified_by_nobody", provider => provider.Person.Remove("email_verified"), Unverified);
        yield return Case("missing", provider => provider.Person.Remove("email"), Unverified);
        yield return Case("none", provider => provider.Person["email"] = "ann", Unverified);
    }

    public static IEnumerable<TestCaseData> WrongAnswers()
    {
        yield return Answer("with_another_state", answer => answer["state"] = "another");
        yield return Answer("without_state", answer => answer.Remove("state"));
        yield return Answer("without_code", answer => answer.Remove("code"));
        yield return Answer("of_another_provider", answer => answer["iss"] = "https://evil.example");
        yield return Answer("of_an_unnamed_provider", answer => answer.Remove("iss"));
        yield return Answer("that_was_refused", answer => answer["error"] = "access_denied", "identity.external_denied");
        yield return Answer("with_an_error", answer =>
            (answer["error"], answer["error_description"]) = ("server_error", "<script>alert(1)</script>"));
        yield return Instead("whose_token_is_an_error", "/token", context => Status(context, 500));
        yield return Instead("whose_token_is_elsewhere", "/token", context => Redirect(context, "/elsewhere"));
        yield return Instead("whose_token_is_no_json", "/token", context => context.Response.WriteAsync("<html>"));
        yield return Instead("whose_token_is_huge", "/token", FloodAsync, Unavailable);
        yield return Instead("whose_token_never_comes", "/token", HangAsync, Unavailable);
        yield return Instead("about_another_person", "/userinfo", context => context.Response.WriteAsJsonAsync(new { sub = "bob" }));
        yield return Instead("about_nobody", "/userinfo", context => Status(context, 500), Unavailable);
    }

    public static IEnumerable<TestCaseData> WrongMetadata()
    {
        yield return Metadata("of_another_issuer", metadata => metadata["issuer"] = "https://evil.example");
        yield return Metadata("with_a_plain_address", metadata => metadata["token_endpoint"] = "http://evil.example/token");
        yield return Instead("missing", "/.well-known/openid-configuration", context => Status(context, 404), Unavailable);
        yield return Instead(
            "elsewhere", "/.well-known/openid-configuration", context => Redirect(context, "/jwks"), Unavailable);
        yield return Instead("without_keys", "/jwks", context => Status(context, 500), Unavailable);
        yield return Instead("with_no_key", "/jwks", context => context.Response.WriteAsync("{\"keys\":[]}"), Unavailable);
    }

    [TestCaseSource(nameof(WrongIdTokens))]
    public async Task Refuses_an_id_token(Action<FakeOpenIdProvider> sin, string code)
    {
        sin(_provider);

        await AssertRefusedAsync(code);
    }

    [TestCaseSource(nameof(UnconfirmedAddresses))]
    public async Task Makes_no_account_from_an_address(Action<FakeOpenIdProvider> sin, string code)
    {
        sin(_provider);

        await AssertRefusedAsync(code);
    }

    [TestCaseSource(nameof(WrongAnswers))]
    public async Task Refuses_an_answer(Action<FakeOpenIdProvider> sin, string code)
    {
        sin(_provider);

        await AssertRefusedAsync(code);
    }

    [TestCaseSource(nameof(WrongMetadata))]
    public async Task Sends_nobody_to_a_provider_whose_metadata_is(Action<FakeOpenIdProvider> sin, string code)
    {
        sin(_provider);

        Assert.That(await _ann.SignInAsync("fake"), Is.EqualTo($"/login#error={code}"));
        Assert.That(_ann.HasSession, Is.False);
    }

    [Test]
    public async Task Redeems_no_code_that_another_browser_brought_home()
    {
        using var mallory = new WebPerson(_api.CreateClient().BaseAddress!);
        var hers = await mallory.CallbackFromAsync("fake");
        await _ann.CallbackFromAsync("fake");

        Assert.That(await _ann.FollowAsync(hers), Is.EqualTo($"/login#error={Failed}"));
        Assert.That(_ann.HasSession, Is.False);
    }

    [Test]
    public async Task Takes_an_answer_once()
    {
        await _ann.SignInAsync("fake");

        Assert.That(await _ann.FollowAsync(_ann.Callback!), Is.EqualTo($"/login#error={Failed}"));
        Assert.That(await CountSessionsAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Takes_no_answer_at_the_door_of_another_provider()
    {
        await using var other = await FakeOpenIdProvider.StartAsync();
        var both = _provider.Settings().Concat(other.Settings("other", 1)).ToDictionary();
        await using var api = await ApiFactory.ListenAsync(both);
        using var ann = new WebPerson(api.CreateClient().BaseAddress!);
        var callback = await ann.CallbackFromAsync("fake");

        var moved = new Uri(callback.ToString().Replace("/fake/", "/other/", StringComparison.Ordinal));

        Assert.That(await ann.FollowAsync(moved), Is.EqualTo($"/login#error={Failed}"));
        Assert.That(ann.HasSession, Is.False);
    }

    private static TestCaseData Case(string name, Action<FakeOpenIdProvider> sin, string code = Failed) =>
        new TestCaseData(sin, code).SetArgDisplayNames(name);

    private static TestCaseData Claim(string name, Action<Dictionary<string, object>> change, string code = Failed) =>
        Case(name, provider => provider.Tokens.ChangeClaims = change, code);

    private static TestCaseData Answer(string name, Action<Dictionary<string, string?>> change, string code = Failed) =>
        Case(name, provider => provider.ChangeAnswer = change, code);

    private static TestCaseData Metadata(string name, Action<Dictionary<string, object>> change) =>
        Case(name, provider => provider.ChangeMetadata = change, Unavailable);

    private static TestCaseData Instead(string name, string path, RequestDelegate answer, string code = Failed) =>
        Case(name, provider => provider.Instead[path] = answer, code);

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpContext context, string address)
    {
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    private static Task FloodAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(new string(' ', 1024 * 1024) + "{}");
    }

    private static Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }

    private async Task AssertRefusedAsync(string code)
    {
        var page = await _ann.SignInAsync("fake");

        Assert.That(page, Is.EqualTo($"/login#error={code}"));
        Assert.That(_ann.HasSession, Is.False);
        Assert.That(await CountSessionsAsync(), Is.Zero);
        await using var db = _api.Database.CreateContext();
        Assert.That(await db.Users.CountAsync(), Is.Zero);
        var noted = await db.AuditEntries.SingleAsync();
        Assert.That((noted.Action, noted.Detail), Is.EqualTo((AuditAction.LogInFailed, code)));
    }

    private async Task<int> CountSessionsAsync()
    {
        await using var db = _api.Database.CreateContext();
        return await db.Sessions.CountAsync();
    }
}
