using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>Answers whose events are many megabytes together.</summary>
internal sealed record Flood(IReadOnlyList<StartedRun> Runs)
{
    private const int Answers = 16;
    private const int ChunksPerAnswer = 32;
    private const int ChunkLength = 64 * 1024;

    /// <summary>How much a client gets to read that follows all of them.</summary>
    public const long Bytes = (long)Answers * ChunksPerAnswer * ChunkLength;

    public static async Task<Flood> CreateAsync(FakeModelServer model, HttpClient person)
    {
        var chunk = Chunk.Text(new string('a', ChunkLength));
        string[] pieces = [.. Enumerable.Repeat(chunk, ChunksPerAnswer), Chunk.Finish("stop"), Chunk.Done];
        model.AnswersBy(_ => FakeAnswer.Stream(pieces));
        var runs = await Task.WhenAll(Enumerable.Range(0, Answers).Select(_ => person.SayAsync("Tell me everything.")));
        foreach (var run in runs)
        {
            await person.FramesAsync(run.RunId);
        }

        return new Flood(runs);
    }

    /// <summary>Reads all of it, as another client would.</summary>
    public async Task ReadAsync(Node node, HttpClient person)
    {
        await using var socket = await node.OpenSocketAsync(person);
        foreach (var run in Runs)
        {
            await socket.SubscribeAsync(run.RunId);
            await socket.ReadToEndAsync();
        }
    }
}
