using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

internal sealed class SocketTurnTests
{
    private const string Question = "What time is it in Tokyo and Zurich?";

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private AgentSocketClient _socket = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.ListenAsync();
        _ann = await _api.SignedInAsync("ann");
        _socket = await _api.OpenSocketAsync(_ann);
    }

    [TearDown]
    public async Task Stop()
    {
        await _socket.DisposeAsync();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Tells_a_turn_with_two_tools_in_order()
    {
        var frames = await AskAsync();

        var types = frames.Select(frame => frame.Type()).ToList();
        string[] beginning =
        [
            "conversation_created", "run_started", "model_request_start", "usage",
            "tool_call", "tool_call", "tool_result", "tool_result", "model_request_start", "text_delta",
        ];
        Assert.That(types.Take(beginning.Length), Is.EqualTo(beginning));
        Assert.That(types.Skip(beginning.Length).SkipWhile(type => type == "text_delta"), Is.EqualTo(["usage", "final_result"]));
    }

    [Test]
    public async Task Gives_every_frame_the_same_envelope_and_growing_numbers()
    {
        var frames = await AskAsync();

        var run = frames[0].Id("runId");
        var conversation = frames[0].Id("conversationId");
        Assert.Multiple(() =>
        {
            Assert.That(frames.Select(frame => string.Join(' ', frame.EnumerateObject().Select(member => member.Name))),
                Is.All.EqualTo("type runId seq conversationId data"));
            Assert.That(frames.Select(frame => frame.Id("runId")), Is.All.EqualTo(run));
            Assert.That(frames.Select(frame => frame.Id("conversationId")), Is.All.EqualTo(conversation));
            Assert.That(frames.Select(frame => frame.Seq()),
                Is.EqualTo(Enumerable.Range(1, frames.Count).Select(number => 1_000_000_000L + number)));
        });
    }

    [Test]
    public async Task Says_which_request_and_which_messages_the_run_is_about()
    {
        var request = Guid.CreateVersion7();
        await _socket.SendAsync(new { type = "send_message", content = Question, clientRequestId = request });

        var frames = await _socket.ReadToEndAsync();

        var started = frames.Single(frame => frame.Type() == "run_started").Data();
        var messages = await _ann.MessagesAsync(frames[0].Id("conversationId"));
        Assert.Multiple(() =>
        {
            Assert.That(started.Id("clientRequestId"), Is.EqualTo(request));
            Assert.That(started.Id("userMessageId"), Is.EqualTo(messages[0].Id()));
            Assert.That(started.Id("assistantMessageId"), Is.EqualTo(messages[1].Id()));
            Assert.That(started.GetProperty("attempt").GetInt32(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Ends_with_the_message_as_everybody_reads_it_afterwards()
    {
        var frames = await AskAsync();

        var terminal = frames[^1];
        var stored = (await _ann.MessagesAsync(terminal.Id("conversationId")))[1];
        var transcript = Transcript.Of(frames);
        Assert.Multiple(() =>
        {
            Assert.That(terminal.Data().Text("finishReason"), Is.EqualTo("stop"));
            Assert.That(terminal.Data().Text("title"), Is.EqualTo(Question));
            AssertSame(JsonSerializer.SerializeToNode(terminal.StoredMessage()), JsonSerializer.SerializeToNode(stored));
            AssertSame(transcript.Parts, JsonSerializer.SerializeToNode(stored.GetProperty("parts")));
        });
    }

    [Test]
    public async Task Shows_the_new_conversation_as_everybody_reads_it()
    {
        var frames = await AskAsync();

        var created = frames[0].Data();
        var read = await _ann.ConversationAsync(created.Id());
        Assert.That(created.Id("activeRunId"), Is.EqualTo(frames[0].Id("runId")));
        Assert.That(read.GetProperty("activeRunId").ValueKind, Is.EqualTo(JsonValueKind.Null));
        foreach (var member in new[] { "id", "title", "area", "createdAt" })
        {
            Assert.That(created.Text(member), Is.EqualTo(read.Text(member)));
        }
    }

    [Test]
    public async Task Tells_two_sockets_the_same()
    {
        await using var other = await _api.OpenSocketAsync(_ann);
        await _socket.SendAsync(new { type = "send_message", content = Question, clientRequestId = Guid.CreateVersion7() });
        var first = await _socket.ReadAsync();
        await other.SubscribeAsync(first!.Value.Id("runId"));

        List<JsonElement> here = [first.Value, .. await _socket.ReadToEndAsync()];
        var there = await other.ReadToEndAsync();

        Assert.That(there.Select(frame => frame.GetRawText()), Is.EqualTo(here.Select(frame => frame.GetRawText())));
    }

    [Test]
    public async Task Serves_another_turn_on_the_same_socket()
    {
        var first = await AskAsync();
        await _socket.SendAsync(new
        {
            type = "send_message",
            conversationId = first[0].Id("conversationId"),
            content = "And now?",
            clientRequestId = Guid.CreateVersion7(),
        });

        var second = await _socket.ReadToEndAsync();

        Assert.That(second[0].Type(), Is.EqualTo("run_started"));
        Assert.That(second[^1].Type(), Is.EqualTo("final_result"));
        Assert.That(second[^1].Data().GetProperty("title").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private static void AssertSame(JsonNode? actual, JsonNode? expected) =>
        Assert.That(JsonNode.DeepEquals(actual, expected), $"{actual}\nis not\n{expected}");

    private async Task<List<JsonElement>> AskAsync()
    {
        await _socket.SendAsync(new { type = "send_message", content = Question, clientRequestId = Guid.CreateVersion7() });
        return await _socket.ReadToEndAsync();
    }
}
