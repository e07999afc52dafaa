using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Common;

/// <summary>Requests here come from 127.0.0.1, which is a trusted proxy or is not.</summary>
internal sealed class ForwardingTests
{
    private const string Here = "127.0.0.1";

    [Test]
    public async Task Counts_and_notes_the_client_behind_a_trusted_proxy()
    {
        await using var api = await StartAsync(trusted: Here);
        using var proxy = api.CreateClient();

        using var one = await LogInAsync(proxy, "203.0.113.1");
        using var same = await LogInAsync(proxy, "203.0.113.1");
        using var other = await LogInAsync(proxy, "203.0.113.2");

        Assert.That(one.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await NotedAddressesAsync(api), Is.EqualTo(["203.0.113.1", "203.0.113.2"]));
    }

    [Test]
    public async Task Believes_the_proxy_and_not_what_the_client_told_it()
    {
        await using var api = await StartAsync(trusted: Here);
        using var proxy = api.CreateClient();

        using var first = await LogInAsync(proxy, "198.51.100.7, 203.0.113.1");
        using var second = await LogInAsync(proxy, "198.51.100.8, 203.0.113.1");

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await NotedAddressesAsync(api), Is.EqualTo(["203.0.113.1"]));
    }

    [TestCase("")]
    [TestCase("10.0.0.0/8")]
    public async Task Counts_and_notes_where_a_stranger_really_connects_from(string trusted)
    {
        await using var api = await StartAsync(trusted);
        using var stranger = api.CreateClient();

        using var first = await LogInAsync(stranger, "203.0.113.1");
        using var second = await LogInAsync(stranger, "203.0.113.2");

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await NotedAddressesAsync(api), Is.EqualTo([Here]));
    }

    [TestCase("", HttpStatusCode.Forbidden)]
    [TestCase(Here, HttpStatusCode.Unauthorized)]
    public async Task Takes_a_page_for_ours_only_by_the_word_of_a_trusted_proxy(string trusted, HttpStatusCode expected)
    {
        await using var api = await StartAsync(trusted);
        using var client = api.CreateClient();
        using var request = Forwarded("/api/v1/auth/refresh", "203.0.113.1");
        request.Headers.Add("Origin", "https://assistant.example");
        request.Headers.Add("X-Requested-With", "AssistantPlatform");

        using var response = await client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    private static Task<ApiFactory> StartAsync(string trusted) => ApiFactory.ListenAsync(new Dictionary<string, string>
    {
        ["Platform:TrustedProxies"] = trusted,
        ["RateLimits:Enabled"] = "true",
        ["RateLimits:Auth"] = "1",
    });

    /// <summary>Each with an address of its own, so that only where it comes from is counted.</summary>
    private static Task<HttpResponseMessage> LogInAsync(HttpClient client, string forwardedFor)
    {
        var request = Forwarded("/api/v1/auth/login", forwardedFor);
        var email = ApiFactory.EmailOf($"{Guid.CreateVersion7():n}");
        request.Content = JsonContent.Create(new { email, password = ApiFactory.Password });
        return client.SendAsync(request);
    }

    private static HttpRequestMessage Forwarded(string route, string forwardedFor)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, route);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "assistant.example");
        return request;
    }

    private static async Task<List<string>> NotedAddressesAsync(ApiFactory api)
    {
        await using var command = api.Database.DataSource.CreateCommand("SELECT address FROM identity.audit_entries ORDER BY id");
        await using var rows = await command.ExecuteReaderAsync();
        var addresses = new List<string>();
        while (await rows.ReadAsync())
        {
            addresses.Add(rows.GetString(0));
        }

        return addresses;
    }
}
