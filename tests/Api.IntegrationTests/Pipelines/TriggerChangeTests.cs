using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>Triggers as their person changes them.</summary>
internal sealed class TriggerChangeTests
{
    private FakeTimeProvider _clock = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private HttpClient _system = null!;
    private string _address = null!;
    private JsonElement _trigger;
    private string _secret = null!;

    [SetUp]
    public async Task Start()
    {
        _clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        _api = await ApiFactory.CreateAsync(replaceServices: services => services.AddSingleton<TimeProvider>(_clock));
        _ann = await _api.SignedInAsync("ann");
        _system = _api.CreateClient();
        (_trigger, _secret) = await _ann.CreateTriggerAsync();
        _address = $"{PipelineRequests.Triggers}/{_trigger.Id()}";
    }

    [TearDown]
    public async Task Stop()
    {
        _system.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Change_what_is_named_and_keep_their_address_and_secret()
    {
        using var renamed = await _ann.PatchAsJsonAsync(_address, new { name = "Till" });
        using var led = await _ann.PatchAsJsonAsync(_address, new { pipeline = "notify_me" });
        using var pulled = await PullAsync(_secret);

        var changed = await led.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That((await renamed.Content.ReadFromJsonAsync<JsonElement>()).Text("pipeline"), Is.EqualTo("echo"));
        Assert.That((changed.Text("name"), changed.Text("pipeline")), Is.EqualTo(("Till", "notify_me")));
        Assert.That(changed.Text("path"), Is.EqualTo(_trigger.Text("path")));
        Assert.That(led.Headers.ETag, Is.Not.Null.And.Not.EqualTo(renamed.Headers.ETag));

        // Another pipeline wants something else, which it says only to those who can sign.
        await pulled.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [TestCase("name", "")]
    [TestCase("name", null)]
    [TestCase("pipeline", "no_such_pipeline")]
    [TestCase("pipeline", null)]
    public async Task Name_what_is_wrong(string field, string? value)
    {
        using var response = await _ann.PatchAsJsonAsync(_address, new Dictionary<string, string?> { [field] = value });

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
    }

    [Test]
    public async Task Refuse_a_change_of_what_somebody_else_has_changed()
    {
        using var read = await _ann.GetAsync(_address);
        using var first = await ChangeAsync("Mine", read.Headers.ETag!.Tag);
        using var second = await ChangeAsync("No, mine", read.Headers.ETag.Tag);

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await second.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "request.stale");
    }

    [Test]
    public async Task Take_the_old_secret_and_the_new_one_for_a_day_and_then_the_new_one()
    {
        var second = await RotateAsync();
        using var oldAtFirst = await PullAsync(_secret);
        using var newAtFirst = await PullAsync(second);
        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        using var oldAtLast = await PullAsync(_secret);
        _clock.Advance(TimeSpan.FromSeconds(1));
        using var oldAfter = await PullAsync(_secret);
        using var newAfter = await PullAsync(second);

        Assert.That(
            new[] { oldAtFirst, newAtFirst, oldAtLast, newAfter }.Select(response => response.StatusCode),
            Is.All.EqualTo(HttpStatusCode.Accepted));
        await oldAfter.AssertProblemAsync(HttpStatusCode.Unauthorized, "pipelines.signature_invalid");
    }

    [Test]
    public async Task Take_two_secrets_at_most()
    {
        var second = await RotateAsync();
        var third = await RotateAsync();

        using var withFirst = await PullAsync(_secret);
        using var withSecond = await PullAsync(second);
        using var withThird = await PullAsync(third);

        await withFirst.AssertProblemAsync(HttpStatusCode.Unauthorized, "pipelines.signature_invalid");
        Assert.That(withSecond.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(withThird.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [Test]
    public async Task Show_a_new_secret_once_and_say_how_long_the_old_one_signs_too()
    {
        using var response = await _ann.PostAsync($"{_address}/rotate-secret", null);
        var rotated = await response.Content.ReadFromJsonAsync<JsonElement>();

        var shown = await _ann.GetFromJsonAsync<JsonElement>(_address);
        Assert.That(rotated.Text("secret"), Does.StartWith("whsec_").And.Not.EqualTo(_secret));
        Assert.That(shown.GetRawText(), Is.EqualTo(rotated.GetProperty("trigger").GetRawText()).And.Not.Contain("secret"));
        Assert.That(
            shown.GetProperty("overlapEndsAt").GetDateTimeOffset(), Is.EqualTo(_clock.GetUtcNow() + TimeSpan.FromDays(1)));
    }

    private async Task<HttpResponseMessage> ChangeAsync(string name, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, _address);
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Content = JsonContent.Create(new { name });
        return await _ann.SendAsync(request);
    }

    private async Task<string> RotateAsync()
    {
        using var response = await _ann.PostAsync($"{_address}/rotate-secret", null);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Text("secret");
    }

    private Task<HttpResponseMessage> PullAsync(string secret) =>
        _system.PullTriggerAsync(_trigger.Id(), secret, _clock.GetUtcNow());
}
