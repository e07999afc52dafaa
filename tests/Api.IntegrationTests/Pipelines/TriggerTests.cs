using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>Other systems start pipelines by messages that they sign.</summary>
internal sealed class TriggerTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private HttpClient _stranger = null!;
    private JsonElement _trigger;
    private string _secret = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await PipelineRequests.CreateAsync(new PipelineScript());
        _ann = await _api.SignedInAsync("ann");
        _stranger = _api.CreateClient();
        (_trigger, _secret) = await _ann.CreateTriggerAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        _stranger.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Start_a_pipeline_once_for_each_message()
    {
        using var first = await PullAsync("msg_1");
        using var again = await PullAsync("msg_1");
        using var another = await PullAsync("msg_2");

        var run = await RunOfAsync(first);
        Assert.That(await RunOfAsync(again), Is.EqualTo(run));
        Assert.That(await RunOfAsync(another), Is.Not.EqualTo(run));
        await _ann.FramesAsync(run);
        var kept = await _ann.PipelineRunAsync(run);
        Assert.That(
            (kept.GetProperty("run").Text("source"), kept.GetProperty("output").Text("text")), Is.EqualTo(("webhook", "Grüezi")));
        Assert.That(await _ann.PipelineRunsAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Start_nothing_for_whoever_cannot_sign()
    {
        using var wrongSecret = await PullAsync("msg_1", secret: WebhookSecret.New());
        using var late = await PullAsync("msg_1", age: TimeSpan.FromMinutes(6));
        using var early = await PullAsync("msg_1", age: TimeSpan.FromMinutes(-6));
        using var changed = await PullAsync(
            "msg_1", sent: PipelineRequests.Payload.Replace("Grüezi", "Adieu", StringComparison.Ordinal));
        using var unknown = await PullAsync("msg_1", trigger: Guid.CreateVersion7());

        foreach (var refused in new[] { wrongSecret, late, early, changed, unknown })
        {
            await refused.AssertProblemAsync(HttpStatusCode.Unauthorized, "pipelines.signature_invalid");
        }

        Assert.That(await _ann.PipelineRunsAsync(), Is.Empty);
    }

    [Test]
    public async Task Take_one_good_signature_among_others()
    {
        using var response = await PullAsync("msg_1", more: "v1,AAAA v1a,BBBB nonsense ");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [TestCase("""{ "data": { "text": 1 } }""", "request.invalid")]
    [TestCase("""{ "type": "greeting" }""", "pipelines.payload_invalid")]
    [TestCase("Hello", "pipelines.payload_invalid")]
    public async Task Refuse_what_the_pipeline_cannot_work_on(string payload, string code)
    {
        using var response = await PullAsync("msg_1", payload: payload);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Test]
    public async Task Ask_for_the_headers_of_the_standard()
    {
        using var response = await _stranger.PostAsync(_trigger.Text("path"), new StringContent(PipelineRequests.Payload));

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Test]
    public async Task Are_made_only_for_pipelines_that_open_to_other_systems()
    {
        using var response = await _ann.PostAsJsonAsync(
            PipelineRequests.Triggers, new { name = "Ours", pipeline = "burn_diary" });

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo(["pipeline"]));
    }

    [Test]
    public async Task Start_nothing_any_more_once_they_are_deleted()
    {
        using var deleted = await _ann.DeleteAsync($"{PipelineRequests.Triggers}/{_trigger.Id()}");
        using var again = await _ann.DeleteAsync($"{PipelineRequests.Triggers}/{_trigger.Id()}");
        using var refused = await PullAsync("msg_1");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "pipelines.trigger_not_found");
        await refused.AssertProblemAsync(HttpStatusCode.Unauthorized, "pipelines.signature_invalid");
    }

    [Test]
    public async Task Show_their_secret_once()
    {
        var listed = await _ann.GetStringAsync(PipelineRequests.Triggers);

        Assert.That(listed, Does.Contain("\"path\"").And.Not.Contain("secret").And.Not.Contain(_secret));
    }

    private Task<HttpResponseMessage> PullAsync(
        string message,
        string payload = PipelineRequests.Payload,
        string? sent = null,
        string? secret = null,
        TimeSpan age = default,
        string more = "",
        Guid? trigger = null) => _stranger.PullTriggerAsync(
            trigger ?? _trigger.Id(), secret ?? _secret, TimeProvider.System.GetUtcNow() - age, message, payload, sent, more);

    private static async Task<Guid> RunOfAsync(HttpResponseMessage response)
    {
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
    }
}
