using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

/// <summary>Wherever the line breaks, who comes back ends up with the same answer.</summary>
internal sealed class ReconnectTests
{
    private readonly TaskCompletionSource _restOfTheAnswer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _model.Answers(
            FakeAnswer.Stream(
                Chunk.Text("Let me "), Chunk.Text("look."),
                Chunk.Call("""{"timeZone":"Asia/Tokyo"}""", "call_0", 0, "current_datetime"),
                Chunk.Call("""{"timeZone":"Nowhere"}""", "call_1", 1, "current_datetime"),
                Chunk.Finish("tool_calls"), Chunk.Done),
            FakeAnswer.Stream(Chunk.Text("It is "), Chunk.Text("late"))
                .ThenStream(_restOfTheAnswer.Task, Chunk.Text(" in "), Chunk.Text("Tokyo."), Chunk.Finish("stop"), Chunk.Done));
        _api = await ApiFactory.ListenAsync(_model.Settings);
        _ann = await _api.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Ends_up_with_the_same_answer_from_every_event_during_the_run_and_after_it()
    {
        var started = await _ann.SayAsync("What time is it?");
        var seen = await _ann.FramesAsync(started.RunId, until: "text_delta", after: await SeqOfLastToolAsync(started.RunId));
        var beginning = await ReadUpToAsync(started.RunId, seen[^1].Seq());

        var during = await ConnectEverywhereAsync(started.RunId, beginning);
        _restOfTheAnswer.SetResult();
        await AssertAllSameAsync(during, beginning);

        var whole = await _ann.FramesAsync(started.RunId);
        var afterwards = await ConnectEverywhereAsync(started.RunId, whole);
        await AssertAllSameAsync(afterwards, whole);
    }

    private async Task<long> SeqOfLastToolAsync(Guid run)
    {
        var first = await _ann.FramesAsync(run, until: "tool_result");
        return (await _ann.FramesAsync(run, until: "tool_result", after: first[^1].Seq()))[^1].Seq();
    }

    private async Task<List<JsonElement>> ReadUpToAsync(Guid run, long seq)
    {
        await using var socket = await _api.OpenSocketAsync(_ann);
        await socket.SubscribeAsync(run);
        return await socket.ReadUntilAsync(frame => frame.Seq() == seq);
    }

    /// <summary>A new socket for each event, which has seen it and none after it.</summary>
    private async Task<List<AgentSocketClient>> ConnectEverywhereAsync(Guid run, List<JsonElement> frames)
    {
        var sockets = new List<AgentSocketClient>();
        foreach (var last in frames.Select(frame => frame.Seq()).Prepend(0))
        {
            var socket = await _api.OpenSocketAsync(_ann);
            await socket.SubscribeAsync(run, last);
            sockets.Add(socket);
        }

        return sockets;
    }

    private async Task AssertAllSameAsync(List<AgentSocketClient> sockets, List<JsonElement> frames)
    {
        JsonNode? expected = null;
        for (var seen = 0; seen < sockets.Count; seen++)
        {
            var transcript = Transcript.Of([.. frames.Take(seen), .. await sockets[seen].ReadToEndAsync()]);
            await sockets[seen].DisposeAsync();

            expected ??= JsonSerializer.SerializeToNode((await _ann.MessagesAsync(frames[0].Id("conversationId")))[1]);
            Assert.That(JsonNode.DeepEquals(transcript.Final, expected), $"after {seen} events: {transcript.Final}");
            Assert.That(JsonNode.DeepEquals(transcript.Parts, expected!["parts"]), $"after {seen} events: {transcript.Parts}");
        }

        Assert.That(frames.Select(frame => frame.Type()), Does.Contain("tool_result").And.Contain("text_delta"));
    }
}
