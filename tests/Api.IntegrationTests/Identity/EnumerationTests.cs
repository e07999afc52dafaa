using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Mailing;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>Nobody finds out who has an account: not by answers, and not by what takes time, which are the hashes.</summary>
internal sealed partial class EnumerationTests
{
    private readonly CountingPasswordHasher _passwords = new();
    private MailServer _mails = null!;
    private ApiFactory _api = null!;
    private HttpClient _visitor = null!;

    [SetUp]
    public async Task Start()
    {
        _mails = await MailServer.StartAsync();
        _api = await ApiFactory.CreateAsync(
            new Dictionary<string, string>(_mails.Settings) { ["RateLimits:Enabled"] = "true", ["RateLimits:Auth"] = "100" },
            services => services.AddSingleton<IPasswordHasher>(_passwords));
        _visitor = _api.CreateClient();
        using var registered = await _api.RegisterAsync("ann");
        _passwords.Count = 0;
    }

    [TearDown]
    public async Task Stop()
    {
        _visitor.Dispose();
        await _api.DisposeAsync();
        await _mails.DisposeAsync();
    }

    [TestCase("login", 1)]
    [TestCase("register", 1)]
    [TestCase("password/forgot", 0)]
    [TestCase("email/verification", 0)]
    public async Task Answers_alike_at_the_same_cost(string route, int hashes)
    {
        var known = await AskAsync(route, "ann");
        var costOfKnown = _passwords.Count;
        var unknown = await AskAsync(route, "nobody");

        Assert.That(known, Is.EqualTo(unknown));
        Assert.That((costOfKnown, _passwords.Count - costOfKnown), Is.EqualTo((hashes, hashes)));
    }

    [TestCase("register")]
    [TestCase("password/forgot")]
    [TestCase("email/verification")]
    public async Task Sends_a_few_mails_an_hour_to_an_address_and_refuses_alike_then(string route)
    {
        var (known, unknown) = ("", "");
        for (var attempt = 0; attempt < 6; attempt++)
        {
            (known, unknown) = (await AskAsync(route, "ann"), await AskAsync(route, "nobody"));
        }

        Assert.That(known, Does.StartWith("429").And.Contains("request.rate_limited"));
        Assert.That(unknown, Is.EqualTo(known));
    }

    private async Task<string> AskAsync(string route, string name)
    {
        using var response = await _visitor.PostAsJsonAsync(
            $"/api/v1/auth/{route}", new { email = ApiFactory.EmailOf(name), password = "some long pass phrase" });
        var headers = response.Headers.Concat(response.Content.Headers)
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order();
        var answer = $"{(int)response.StatusCode} {string.Join('\n', headers)} {await response.Content.ReadAsStringAsync()}";
        return WhatDiffersAnyway().Replace(answer, "");
    }

    [GeneratedRegex("""("traceId":"[^"]+")|(Retry-After: \d+)|("auth";r=\d+;t=\d+)|("mail";r=0;t=\d+)""")]
    private static partial Regex WhatDiffersAnyway();

    private sealed class CountingPasswordHasher : IPasswordHasher
    {
        public int Count { get; set; }

        public string Decoy => "";

        public Task<Result<string>> HashAsync(string password, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult<Result<string>>(password);
        }

        public Task<Result<bool>> VerifyAsync(string hash, string password, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult<Result<bool>>(hash == password);
        }
    }
}
