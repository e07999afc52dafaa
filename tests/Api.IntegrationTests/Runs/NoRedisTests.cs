using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

/// <summary>A Redis that is configured and away: everything works, and the health says what is missing.</summary>
[NonParallelizable]
internal sealed class NoRedisTests
{
    private RedisServer _redis = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _redis = RedisServer.Absent();
        _api = await ApiFactory.ListenAsync(new Dictionary<string, string>
        {
            ["ConnectionStrings:Redis"] = _redis.ConnectionString,
            ["RateLimits:Enabled"] = "true",
            ["RateLimits:Auth"] = "2",
        });
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Test]
    public async Task Answers_who_asks()
    {
        await using var socket = await _api.OpenSocketAsync(_ann);
        var request = Guid.CreateVersion7();
        await socket.SendAsync(new { type = "send_message", content = "Hello", clientRequestId = request });

        var frames = await socket.ReadToEndAsync();

        Assert.That(frames.Single(frame => frame.Type() == "run_started").Data().Id("clientRequestId"), Is.EqualTo(request));
        Assert.That(frames[^1].Type(), Is.EqualTo("final_result"));
    }

    [Test]
    public async Task Says_that_it_is_degraded_but_ready()
    {
        using var ready = await _api.CreateClient().GetAsync("/health/ready");

        var answer = await ready.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Text("status"), Is.EqualTo("degraded"));
        Assert.That(answer.GetProperty("checks").Text("redis"), Is.EqualTo("degraded"));
        Assert.That(answer.GetProperty("checks").Text("database"), Is.EqualTo("healthy"));
    }

    [Test]
    public async Task Goes_on_limiting_attempts()
    {
        using var third = await _api.RegisterAsync("ben");

        Assert.That(third.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Is_not_mentioned_where_none_is_configured()
    {
        await using var api = await ApiFactory.CreateAsync();

        var answer = await api.CreateClient().GetFromJsonAsync<JsonElement>("/health/ready");

        Assert.That(answer.Text("status"), Is.EqualTo("healthy"));
        Assert.That(answer.GetProperty("checks").TryGetProperty("redis", out _), Is.False);
    }

    [Test]
    public async Task Stops_the_start_when_its_address_makes_no_sense()
    {
        await using var api = await ApiFactory.CreateAsync(
            new Dictionary<string, string> { ["ConnectionStrings:Redis"] = "127.0.0.1:6379,nonsense=1" });

        Assert.That(api.FailToStart(), Does.Contain("ConnectionStrings:Redis"));
    }
}
