using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

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
    public async Task Believes_no_forwarded_address_of_a_stranger()
    {
        await using var api = await ApiFactory.CreateAsync(Limits(auth: 1));
        using var client = api.CreateClient();
        using var first = await AttemptAsync(client, "one");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        using var second = await AttemptAsync(client, "two");

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
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

    private static Dictionary<string, string> Limits(int auth, int general = 600) => new()
    {
        ["RateLimits:Enabled"] = "true",
        ["RateLimits:Auth"] = $"{auth}",
        ["RateLimits:General"] = $"{general}",
    };

    private static Task<HttpResponseMessage> AttemptAsync(HttpClient client, string name) =>
        client.PostAsJsonAsync("/api/v1/auth/login", new { email = ApiFactory.EmailOf(name), password = ApiFactory.Password });
}
