using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

[NonParallelizable]
internal sealed class ConnectionUseTests
{
    private const int Runs = 20;

    [Test]
    public async Task Holds_no_database_connection_while_models_stream()
    {
        await using var model = await FakeModelServer.StartAsync();
        var rest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        model.Answers(FakeAnswer.Stream(Chunk.Text("Well, "))
            .ThenStream(rest.Task, Chunk.Text("here I am."), Chunk.Finish("stop"), Chunk.Done));
        await using var api = await ApiFactory.CreateAsync(
            new Dictionary<string, string>(model.Settings) { ["Runs:MaxConcurrentPerUser"] = "100" }, maxConnections: 5);
        using var ann = await api.SignedInAsync("ann");

        var started = await Task.WhenAll(Enumerable.Range(0, Runs).Select(number => ann.SayAsync($"Hello {number}")));
        await Task.WhenAll(started.Select(run => ann.FramesAsync(run.RunId, until: "text_delta")));

        var conversations = await Task.WhenAll(started.Select(run => ann.ConversationAsync(run.ConversationId)));
        Assert.That(
            conversations.Select(conversation => conversation.Id("activeRunId")), Is.EqualTo(started.Select(run => run.RunId)));

        rest.SetResult();
        var ends = await Task.WhenAll(started.Select(async run => (await ann.FramesAsync(run.RunId))[^1]));
        Assert.That(ends.Select(end => end.StoredMessage().Said()), Is.All.EqualTo("Well, here I am."));
    }
}
