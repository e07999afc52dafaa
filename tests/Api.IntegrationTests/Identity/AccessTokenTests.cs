using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantPlatform.Infrastructure.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class AccessTokenTests
{
    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private JsonElement _tokens;
    private JsonObject _header = null!;
    private JsonObject _payload = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<TimeProvider>(_clock));
        using var registered = await _api.RegisterAsync("ann");
        _tokens = await _api.LogInAsync("ann");
        var parts = AccessToken.Split('.');
        _header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!.AsObject();
        _payload = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
    }

    [TearDown]
    public async Task Stop() => await _api.DisposeAsync();

    private string AccessToken => _tokens.GetProperty("accessToken").GetString()!;

    [Test]
    public void Says_who_and_which_session_and_nothing_about_rights()
    {
        Assert.That(_header["alg"]!.GetValue<string>(), Is.EqualTo("ES256"));
        Assert.That(_header["typ"]!.GetValue<string>(), Is.EqualTo("at+jwt"));
        Assert.That(_payload.Select(claim => claim.Key), Is.EquivalentTo(["iss", "aud", "sub", "sid", "jti", "iat", "exp"]));
        Assert.That(_payload["exp"]!.GetValue<long>() - _payload["iat"]!.GetValue<long>(), Is.EqualTo(1800));
    }

    [Test]
    public async Task Verifies_with_the_published_key()
    {
        var keys = await _api.CreateClient().GetFromJsonAsync<JsonElement>("/.well-known/jwks.json");
        var kid = _header["kid"]!.GetValue<string>();
        var key = keys.GetProperty("keys").EnumerateArray().Single(key => key.GetProperty("kid").GetString() == kid);
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = { X = Coordinate(key, "x"), Y = Coordinate(key, "y") },
        });

        var parts = AccessToken.Split('.');
        var signedText = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");

        Assert.That(ecdsa.VerifyData(signedText, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
    }

    [Test]
    public async Task Expires_after_half_an_hour()
    {
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.That(await StatusOfAsync(AccessToken), Is.EqualTo(HttpStatusCode.OK));

        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await StatusOfAsync(AccessToken), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Is_refused_when_somebody_else_signed_it()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var unknownKey = new JsonObject { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = "unknown" };
        var ownKey = new JsonObject { ["alg"] = "ES256", ["typ"] = "at+jwt", ["jwk"] = JwkOf(key) };

        Assert.Multiple(async () =>
        {
            Assert.That(await StatusOfAsync(Signed(_header, key)), Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await StatusOfAsync(Signed(unknownKey, key)), Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await StatusOfAsync(Signed(ownKey, key)), Is.EqualTo(HttpStatusCode.Unauthorized));
        });
    }

    [Test]
    public async Task Is_refused_without_a_signature_or_with_another_algorithm()
    {
        var unsigned = $"{Encode(new JsonObject { ["alg"] = "none", ["typ"] = "at+jwt" })}.{Encode(_payload)}.";
        var keys = await _api.CreateClient().GetStringAsync("/.well-known/jwks.json");
        _header["alg"] = "HS256";
        var text = $"{Encode(_header)}.{Encode(_payload)}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(keys), Encoding.ASCII.GetBytes(text));
        var symmetric = $"{text}.{Base64Url.EncodeToString(signature)}";

        Assert.That(await StatusOfAsync(unsigned), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusOfAsync(symmetric), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Is_refused_when_its_content_was_changed()
    {
        var parts = AccessToken.Split('.');
        _payload["exp"] = _payload["exp"]!.GetValue<long>() + 3600;

        Assert.That(await StatusOfAsync($"{parts[0]}.{Encode(_payload)}.{parts[2]}"), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("jku")]
    [TestCase("x5u")]
    public async Task Is_refused_when_it_says_where_its_key_is_and_nobody_looks_there(string member)
    {
        using var canary = new TcpListener(IPAddress.Loopback, 0);
        canary.Start();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _header["kid"] = "elsewhere";
        _header[member] = $"http://{canary.LocalEndpoint}/keys";

        Assert.That(await StatusOfAsync(Signed(_header, key)), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(canary.Pending(), Is.False);
    }

    [TestCase("../../../../dev/null")]
    [TestCase("' OR 1=1 --")]
    [TestCase("")]
    public async Task Is_refused_when_its_key_has_a_strange_name(string keyId)
    {
        _header["kid"] = keyId;

        Assert.That(await StatusOfAsync(Signed(_header, OurKey())), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Is_refused_with_a_signature_of_zeros()
    {
        var zeros = Base64Url.EncodeToString(new byte[64]);
        var token = $"{Encode(_header)}.{Encode(_payload)}.{zeros}";

        Assert.That(await StatusOfAsync(token), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("typ", "\"JWT\"")]
    [TestCase("typ", null)]
    [TestCase("alg", "\"none\"")]
    [TestCase("alg", "\"ES384\"")]
    public async Task Is_refused_when_our_key_signed_something_of_another_kind(string member, string? value)
    {
        Change(_header, member, value);

        Assert.That(await StatusOfAsync(Signed(_header, OurKey())), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("iss", "\"https://evil.example\"")]
    [TestCase("iss", null)]
    [TestCase("aud", "\"somebody-else\"")]
    [TestCase("aud", null)]
    [TestCase("exp", null)]
    [TestCase("exp", "1")]
    [TestCase("sid", null)]
    [TestCase("sid", "\"0199fd3c-0000-7000-8000-000000000001\"")]
    public async Task Is_refused_when_our_key_signed_something_else(string claim, string? value)
    {
        Assert.That(await StatusOfAsync(Signed(_header, OurKey())), Is.EqualTo(HttpStatusCode.OK));
        Change(_payload, claim, value);

        Assert.That(await StatusOfAsync(Signed(_header, OurKey())), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Cannot_be_replaced_by_a_refresh_token()
    {
        using var response = await _api.ClientWith(_tokens.GetProperty("refreshToken").GetString()!).GetAsync("/api/v1/users/me");

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [Test]
    public async Task Is_needed()
    {
        using var response = await _api.CreateClient().GetAsync("/api/v1/users/me");

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    private static byte[] Coordinate(JsonElement key, string name) =>
        Base64Url.DecodeFromChars(key.GetProperty(name).GetString()!);

    private static void Change(JsonObject part, string member, string? value)
    {
        part.Remove(member);
        if (value is not null)
        {
            part[member] = JsonNode.Parse(value);
        }
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static JsonObject JwkOf(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        };
    }

    private ECDsa OurKey()
    {
        var rules = _api.Services.GetRequiredService<AccessTokenRules>().Validation;
        var keyId = JsonDocument.Parse(Base64Url.DecodeFromChars(AccessToken.Split('.')[0])).RootElement.Text("kid");
        return ((ECDsaSecurityKey)rules.IssuerSigningKeyResolver(null, null, keyId, rules).Single()).ECDsa;
    }

    private string Signed(JsonObject header, ECDsa key)
    {
        var text = $"{Encode(header)}.{Encode(_payload)}";
        return $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }

    private async Task<HttpStatusCode> StatusOfAsync(string accessToken)
    {
        using var response = await _api.ClientWith(accessToken).GetAsync("/api/v1/users/me");
        return response.StatusCode;
    }
}
