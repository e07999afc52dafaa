using System.Net;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>When a key ends, so does everything that was opened with it.</summary>
internal sealed class ApiKeyEndTests
{
    private const string Open = "/api/v1/conversations";
    private const string RevokeElsewhere = "UPDATE identity.api_keys SET revoked_at = now()";

    private TaskCompletionSource _rest = null!;
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private JsonElement _key;
    private HttpClient _program = null!;

    [SetUp]
    public async Task Start()
    {
        _rest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _model = await FakeModelServer.StartAsync();
        _model.Answers(FakeAnswer.Stream(Chunk.Text("One, "))
            .ThenStream(_rest.Task, Chunk.Text("two."), Chunk.Finish("stop"), Chunk.Done));
        _api = await ApiFactory.ListenAsync(_model.Settings);
        _ann = await _api.SignedInAsync("ann");
        _key = await _ann.CreateApiKeyAsync();
        _program = _api.ProgramWith(_key);
    }

    [TearDown]
    public async Task Stop()
    {
        _program.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Refuses_requests_at_once_after_a_revocation()
    {
        using var before = await _program.GetAsync(Open);

        using var revoked = await _ann.RevokeApiKeyAsync(_key);

        Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var after = await _program.GetAsync(Open);
        await after.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.api_key_invalid");
    }

    [Test]
    public async Task Leaves_other_keys_alone()
    {
        using var other = _api.ProgramWith(await _ann.CreateApiKeyAsync());

        using var revoked = await _ann.RevokeApiKeyAsync(_key);

        using var response = await other.GetAsync(Open);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Talks_over_a_socket_until_a_revocation_closes_it()
    {
        _rest.SetResult();
        await using var socket = await OpenSocketAsync();
        await socket.SendAsync(new { type = "send_message", content = "Hello", clientRequestId = Guid.CreateVersion7() });
        Assert.That((await socket.ReadToEndAsync())[^1].Type(), Is.EqualTo("final_result"));

        using var revoked = await _ann.RevokeApiKeyAsync(_key);

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(4401));
    }

    [Test]
    public async Task Ends_the_event_stream_of_a_run_that_goes_on()
    {
        var started = await _program.SayAsync("Hello");
        var frames = new List<JsonElement>();
        await foreach (var item in _program.EventsAsync($"/api/v1/runs/{started.RunId}/events"))
        {
            frames.Add(JsonDocument.Parse(item.Data).RootElement);
            if (item.EventType == "text_delta")
            {
                using var revoked = await _ann.RevokeApiKeyAsync(_key);
            }
        }

        Assert.That(frames[^1].Type(), Is.EqualTo("text_delta"));
        _rest.SetResult();
        Assert.That((await _ann.FramesAsync(started.RunId))[^1].Type(), Is.EqualTo("final_result"));
    }

    [Test]
    public async Task Closes_the_socket_when_the_key_was_revoked_at_another_server()
    {
        await using var socket = await OpenSocketAsync();
        await ExecuteAsync(RevokeElsewhere);

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(4401));
    }

    [Test]
    public async Task Closes_the_socket_when_the_key_expires()
    {
        await using var socket = await OpenSocketAsync();
        await ExecuteAsync("UPDATE identity.api_keys SET expires_at = now() + interval '1 second'");

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(4401));
    }

    [Test]
    public async Task Opens_no_socket_to_a_key_that_is_none_or_not_alone()
    {
        await ExecuteAsync(RevokeElsewhere);

        Assert.That(await RefusalAsync(_key.Text("key")), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await RefusalAsync("nonsense"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await RefusalAsync(_key.Text("key"), _ann.AccessToken()), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Opens_no_socket_to_a_key_that_is_sent_as_a_token()
    {
        var refusal = await AgentSocketClient.RefusalOfAsync(
            _ann.BaseAddress!, options => options.Offer(_key.Text("key")));

        Assert.That(refusal, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Opens_no_socket_to_a_key_without_the_scope()
    {
        await ExecuteAsync("UPDATE identity.api_keys SET scopes = '{}'");

        Assert.That(await RefusalAsync(_key.Text("key")), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private Task<AgentSocketClient> OpenSocketAsync() => AgentSocketClient.ConnectAsync(
        _ann.BaseAddress!, options => options.SetRequestHeader(ApiKeys.Header, _key.Text("key")));

    private Task<HttpStatusCode> RefusalAsync(string key, string? accessToken = null) =>
        AgentSocketClient.RefusalOfAsync(_ann.BaseAddress!, options =>
        {
            options.SetRequestHeader(ApiKeys.Header, key);
            if (accessToken is not null)
            {
                options.Offer(accessToken);
            }
        });

    private async Task ExecuteAsync(string statement)
    {
        await using var command = _api.Database.DataSource.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
