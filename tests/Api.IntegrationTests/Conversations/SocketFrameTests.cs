using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

/// <summary>Whatever a client sends, it is told what was wrong, and its socket lives on.</summary>
internal sealed class SocketFrameTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private AgentSocketClient _socket = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.ListenAsync();
        _ann = await _api.SignedInAsync("ann");
        _socket = await _api.OpenSocketAsync(_ann);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _socket.DisposeAsync();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase("{", "request.frame_malformed")]
    [TestCase("", "request.frame_malformed")]
    [TestCase("[]", "request.frame_malformed")]
    [TestCase("null", "request.frame_malformed")]
    [TestCase("\"ping\"", "request.frame_malformed")]
    [TestCase("{}", "request.frame_malformed")]
    [TestCase("""{"type":1}""", "request.frame_malformed")]
    [TestCase("""{"type":"dance"}""", "request.frame_type_unknown")]
    [TestCase("""{"type":"send_message"}""", "request.frame_malformed")]
    [TestCase("""{"type":"send_message","content":"Hello"}""", "request.frame_malformed")]
    [TestCase("""{"type":"send_message","content":"\ud800","clientRequestId":"{0}"}""", "request.frame_malformed")]
    [TestCase("""{"type":"send_message","content":"","clientRequestId":"{0}"}""", "request.invalid")]
    [TestCase("""{"type":"send_message","content":"a\u0000b","clientRequestId":"{0}"}""", "request.invalid")]
    [TestCase("""{"type":"send_message","content":"Hello","clientRequestId":"{0}","model":"x"}""", "agents.model_unknown")]
    [TestCase("""{"type":"send_message","content":"Hello","clientRequestId":"{0}","area":"x"}""", "agents.area_unknown")]
    [TestCase(
        """{"type":"send_message","content":"Hello","clientRequestId":"{0}","conversationId":"{0}"}""",
        "conversations.not_found")]
    [TestCase("""{"type":"subscribe"}""", "request.frame_malformed")]
    [TestCase("""{"type":"subscribe","runId":"nonsense"}""", "request.frame_malformed")]
    [TestCase("""{"type":"cancel"}""", "request.frame_malformed")]
    [TestCase("""{"type":"subscribe","runId":"{0}"}""", "runs.not_found")]
    [TestCase("""{"type":"cancel","runId":"{0}"}""", "runs.not_found")]
    public async Task Answers_a_wrong_frame_with_a_code(string frame, string code)
    {
        await _socket.SendAsync(frame.Replace("{0}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal));

        await AssertRefusedAsync(code);
    }

    [Test]
    public async Task Answers_a_binary_frame_with_a_code()
    {
        await _socket.SendAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);

        await AssertRefusedAsync("request.frame_malformed");
    }

    [Test]
    public async Task Answers_a_frame_that_is_too_large_with_a_code()
    {
        await _socket.SendAsync(Encoding.UTF8.GetBytes(new string('x', 300 * 1024)), WebSocketMessageType.Text);

        await AssertRefusedAsync("request.frame_too_large");
    }

    [Test]
    public async Task Names_the_field_and_the_request_when_the_content_is_too_long()
    {
        var request = Guid.CreateVersion7();
        await _socket.SendAsync(new { type = "send_message", content = new string('x', 100_001), clientRequestId = request });

        var data = (await AssertRefusedAsync("request.invalid")).Data();

        Assert.That(data.Id("clientRequestId"), Is.EqualTo(request));
        Assert.That(data.GetProperty("errors").TryGetProperty("content", out _));
    }

    [TestCase("subscribe")]
    [TestCase("cancel")]
    public async Task Knows_nothing_of_the_runs_of_others(string type)
    {
        using var bob = await _api.SignedInAsync("bob");
        var started = await bob.SayAsync("Hello");
        await bob.FramesAsync(started.RunId);

        await _socket.SendAsync(new { type, runId = started.RunId });

        var error = await AssertRefusedAsync("runs.not_found");
        Assert.That(error.Data().Id("runId"), Is.EqualTo(started.RunId));
    }

    [Test]
    public async Task Knows_nothing_of_the_conversations_of_others()
    {
        using var bob = await _api.SignedInAsync("bob");
        var started = await bob.SayAsync("Hello");
        await bob.FramesAsync(started.RunId);

        await _socket.SendAsync(new
        {
            type = "send_message",
            conversationId = started.ConversationId,
            content = "Hello",
            clientRequestId = Guid.CreateVersion7(),
        });

        await AssertRefusedAsync("conversations.not_found");
    }

    private async Task<JsonElement> AssertRefusedAsync(string code)
    {
        var error = (await _socket.ReadAsync())!.Value;
        Assert.That(error.Type(), Is.EqualTo("error"));
        Assert.That(error.GetProperty("runId").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(error.Data().Text("code"), Is.EqualTo(code));
        Assert.That(error.Data().Text("message"), Is.Not.Empty);
        Assert.That(error.Data().GetProperty("retryable").ValueKind, Is.EqualTo(JsonValueKind.False));

        await _socket.SendAsync(new { type = "ping" });
        Assert.That((await _socket.ReadAsync())?.Type(), Is.EqualTo("pong"));
        return error;
    }
}
