using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

[NonParallelizable]
internal sealed class RateLimitTests
{
    [Test]
    public async Task Refuses_more_attempts_from_one_address_than_permitted()
    {
        await using var api = await ApiFactory.CreateAsync(Limits(auth: 2));
        using var client = api.CreateClient();
        using var first = await AttemptAsync(client, "one");
        using var second = await AttemptAsync(client, "two");

        using var third = await AttemptAsync(client, "three");

        await third.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
        Assert.Multiple(() =>
        {
            Assert.That(third.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(third.Headers.GetValues("RateLimit-Policy").Single(), Is.EqualTo("\"auth\";q=2;w=60"));
            Assert.That(third.Headers.GetValues("RateLimit").Single(), Does.StartWith("\"auth\";r=0;t="));
        });
    }

    [Test]
    public async Task Tells_with_every_answer_what_is_left()
    {
        await using var api = await ApiFactory.CreateAsync(Limits(auth: 5, general: 3));
        using var ann = await api.SignedInAsync("ann");
        using var login = await AttemptAsync(api.CreateClient(), "nobody");
        using var first = await ann.GetAsync("/api/v1/users/me");
        using var second = await ann.GetAsync("/api/v1/conversations/0199fd3c-0000-7000-8000-000000000001");

        Assert.That(login.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(LimitsIn(login), Is.EqualTo(("\"auth\";q=5;w=60", "\"auth\";r=2")));
        Assert.That(LimitsIn(first), Is.EqualTo(("\"general\";q=3;w=60", "\"general\";r=2")));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(LimitsIn(second), Is.EqualTo(("\"general\";q=3;w=60", "\"general\";r=1")));
    }

    [Test]
    public async Task Tells_of_the_limit_for_models_where_it_was_counted()
    {
        await using var api = await ApiFactory.CreateAsync(Limits(auth: 5, general: 9, model: 1));
        using var ann = await api.SignedInAsync("ann");
        using var first = await ann.PostMessageAsync("Hello");
        using var second = await ann.PostMessageAsync("Hello");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(first.Headers.GetValues("RateLimit-Policy").Single(), Is.EqualTo("\"general\";q=9;w=60, \"model\";q=1;w=60"));
        await second.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
        Assert.That(
            second.Headers.GetValues("RateLimit").Single(),
            Does.Contain("\"general\";r=7").And.Contain("\"model\";r=0;t="));
        Assert.That(second.Headers.RetryAfter?.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
    }

    [Test]
    public async Task Tells_of_the_tries_at_an_account_only_when_there_were_too_many()
    {
        await using var api = await ApiFactory.CreateAsync(Limits(auth: 1000));
        using var client = api.CreateClient();
        using var first = await AttemptAsync(client, "nobody");
        var last = first;
        for (var attempt = 0; attempt < 40; attempt++)
        {
            last = await AttemptAsync(client, "nobody");
        }

        Assert.That(first.Headers.GetValues("RateLimit-Policy").Single(), Does.Not.Contain("wrong_login"));
        await last.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
        Assert.That(last.Headers.GetValues("RateLimit-Policy").Single(), Does.EndWith(", \"wrong_login\";q=40;w=3600"));
        Assert.That(last.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Says_nothing_where_nothing_is_limited()
    {
        await using var api = await ApiFactory.CreateAsync();
        using var response = await AttemptAsync(api.CreateClient(), "nobody");

        Assert.That(response.Headers.Contains("RateLimit"), Is.False);
    }

    [Test]
    public async Task Limits_what_a_signed_in_person_may_ask()
    {
        await using var api = await ApiFactory.CreateAsync(Limits(auth: 10, general: 1));
        using var ann = await api.SignedInAsync("ann");
        using var first = await ann.GetAsync("/api/v1/users/me");

        using var second = await ann.GetAsync("/api/v1/users/me");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await second.AssertProblemAsync(HttpStatusCode.TooManyRequests, "request.rate_limited");
    }

    [Test]
    public async Task Stops_the_start_when_a_limit_makes_no_sense()
    {
        await using var api = await ApiFactory.CreateAsync(Limits(auth: 0));

        Assert.That(api.FailToStart(), Does.Contain("Auth"));
    }

    private static Dictionary<string, string> Limits(int auth, int general = 600, int model = 30) => new()
    {
        ["RateLimits:Enabled"] = "true",
        ["RateLimits:Auth"] = $"{auth}",
        ["RateLimits:General"] = $"{general}",
        ["RateLimits:Model"] = $"{model}",
    };

    /// <summary>Policy and count, without the seconds that are left.</summary>
    private static (string Policy, string Count) LimitsIn(HttpResponseMessage response) => (
        response.Headers.GetValues("RateLimit-Policy").Single(),
        response.Headers.GetValues("RateLimit").Single().Split(";t=")[0]);

    private static Task<HttpResponseMessage> AttemptAsync(HttpClient client, string name) =>
        client.PostAsJsonAsync("/api/v1/auth/login", new { email = ApiFactory.EmailOf(name), password = ApiFactory.Password });
}
