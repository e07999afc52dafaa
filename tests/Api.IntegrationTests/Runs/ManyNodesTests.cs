using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Infrastructure.Identity;
using AssistantPlatform.Infrastructure.Runs;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

/// <summary>One node executes the runs; people are connected to the other. They share a database and a Redis.</summary>
internal sealed class ManyNodesTests
{
    private TaskCompletionSource _middle = null!;
    private TaskCompletionSource _rest = null!;
    private RedisServer _redis = null!;
    private FakeModelServer _model = null!;
    private ApiFactory _executing = null!;
    private ApiFactory _other = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _redis = await RedisServer.CreateAsync();
        _model = await FakeModelServer.StartAsync();
        _middle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _rest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _model.Answers(FakeAnswer.Stream(Chunk.Text("One, "))
            .ThenStream(_middle.Task, Chunk.Text("two, "))
            .ThenStream(_rest.Task, Chunk.Text("three."), Chunk.Finish("stop"), Chunk.Done));
        var settings = new Dictionary<string, string>(_model.Settings)
        {
            ["ConnectionStrings:Redis"] = _redis.ConnectionString,
        };

        // Neither of the two safety nets may catch what the bells drop.
        _executing = await ApiFactory.ListenAsync(settings, services =>
        {
            services.RemoveHosted<CancelRequestPoll>();
            services.RemoveHosted<SessionMonitor>();
            services.RemoveHosted<ApiKeyMonitor>();
        });
        _other = _executing.ListenBeside();
        _ann = await _other.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _other.DisposeAsync();
        await _executing.DisposeAsync();
        await _model.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Test]
    public async Task Shows_an_answer_word_by_word_at_a_node_that_does_not_write_it()
    {
        await using var socket = await SayAsync("Count!");
        var frames = await socket.ReadUntilAsync(IsDelta("One, "));
        _middle.SetResult();
        frames.AddRange(await socket.ReadUntilAsync(IsDelta("two, ")));
        _rest.SetResult();
        frames.AddRange(await socket.ReadToEndAsync());

        Assert.That(frames.Select(frame => frame.Type()), Does.Not.Contain("snapshot"));
        Assert.That(
            frames.Where(frame => frame.Type() == "text_delta").Select(frame => frame.Data().Text("text")),
            Is.EqualTo(["One, ", "two, ", "three."]));
        Assert.That(frames[^1].StoredMessage().Said(), Is.EqualTo("One, two, three."));
    }

    [Test]
    public async Task Cancels_a_run_that_another_node_executes()
    {
        await using var socket = await SayAsync("Count!");
        var run = (await socket.ReadUntilAsync(IsDelta("One, ")))[^1].Id("runId");

        using var cancelled = await _ann.CancelAsync(run);

        var last = (await socket.ReadToEndAsync())[^1];
        Assert.That(last.Type(), Is.EqualTo("run_cancelled"));
        Assert.That(last.StoredMessage().Said(), Is.EqualTo("One, "));
    }

    [Test]
    public async Task Closes_the_socket_of_a_session_that_was_ended_at_another_node()
    {
        await using var socket = await _executing.OpenSocketAsync(_ann);
        using var lookedUp = await _executing.ClientLike(_ann).GetAsync("/api/v1/users/me");

        using var loggedOut = await _ann.PostAsync("/api/v1/auth/logout", null);

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(4401));
        using var refused = await _executing.ClientLike(_ann).GetAsync("/api/v1/users/me");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Closes_the_socket_of_a_key_that_was_revoked_at_another_node()
    {
        var key = await _ann.CreateApiKeyAsync();
        await using var socket = await AgentSocketClient.ConnectAsync(
            _executing.CreateClient().BaseAddress!, options => options.SetRequestHeader(ApiKeys.Header, key.Text("key")));

        using var revoked = await _ann.RevokeApiKeyAsync(key);

        Assert.That(await socket.ReadAsync(), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(4401));
        using var refused = await _executing.ProgramWith(key).GetAsync("/api/v1/conversations");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Erases_also_what_redis_holds_of_a_person()
    {
        await using var socket = await SayAsync("Count!");
        _middle.SetResult();
        _rest.SetResult();
        var run = (await socket.ReadToEndAsync())[^1].Id("runId");
        Assert.That(await _redis.KeysAsync(), Has.Some.Contains($"{run}"));

        using var deleted = await _ann.DeleteAccountAsync();

        await Deadline.UntilAsync(async () => (await _redis.KeysAsync()).TrueForAll(key => !key.Contains($"{run}")));
    }

    [Test]
    public async Task Completes_an_answer_in_whose_middle_redis_was_lost_and_came_back_empty()
    {
        var call = Chunk.Call("""{"timeZone":"Asia/Tokyo"}""", "call_0", 0, "current_datetime");
        _model.Answers(
            FakeAnswer.Stream(Chunk.Text("One, "))
                .ThenStream(_middle.Task, Chunk.Text("two, "), call, Chunk.Finish("tool_calls"), Chunk.Done),
            FakeAnswer.Stream().ThenStream(_rest.Task, Chunk.Text("three."), Chunk.Finish("stop"), Chunk.Done));
        await using var socket = await SayAsync("Count!");
        var frames = await socket.ReadUntilAsync(IsDelta("One, "));

        await _redis.KillAsync();
        _middle.SetResult();
        frames.AddRange(await socket.ReadUntilAsync("snapshot"));
        await _redis.StartAsync();
        await ReadyAsync(_executing, "healthy");
        await ReadyAsync(_other, "healthy");
        _rest.SetResult();
        frames.AddRange(await socket.ReadToEndAsync());

        var stored = (await _ann.MessagesAsync(frames[^1].Id("conversationId")))[1];
        Assert.That(stored.Said(), Is.EqualTo("One, two, three."));
        Assert.That(JsonElement.DeepEquals(frames[^1].StoredMessage(), stored));
        Assert.That(frames.Select(frame => frame.Seq()), Is.Ordered.Ascending);
    }

    private async Task<AgentSocketClient> SayAsync(string content)
    {
        var socket = await _other.OpenSocketAsync(_ann);
        await socket.SendAsync(new { type = "send_message", content, clientRequestId = Guid.CreateVersion7() });
        return socket;
    }

    private static Func<JsonElement, bool> IsDelta(string text) =>
        frame => frame.Type() == "text_delta" && frame.Data().Text("text") == text;

    private static async Task ReadyAsync(ApiFactory node, string expected)
    {
        using var deadline = Deadline.Start();
        using var client = node.CreateClient();
        while ((await client.GetFromJsonAsync<JsonElement>("/health/ready", deadline.Token)).Text("status") != expected)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), deadline.Token);
        }
    }
}
