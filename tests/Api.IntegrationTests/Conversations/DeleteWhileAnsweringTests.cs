using System.Net;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

internal sealed class DeleteWhileAnsweringTests
{
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private StartedRun _run = null!;

    [SetUp]
    public async Task Start()
    {
        _model = await FakeModelServer.StartAsync();
        _model.Answers(FakeAnswer.Stream(Chunk.Text("Well, ")).ThenHang());
        _api = await ApiFactory.CreateAsync(
            new Dictionary<string, string>(_model.Settings) { ["Runs:MaxConcurrentPerUser"] = "1" });
        _ann = await _api.SignedInAsync("ann");
        _run = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(_run.RunId, until: "text_delta");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Test]
    public async Task Hangs_up_on_the_model_and_leaves_nothing_behind()
    {
        using var deleted = await _ann.DeleteAsync($"/api/v1/conversations/{_run.ConversationId}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await _model.HungUp.WaitAsync(Deadline.Time);
        Assert.That((await _ann.RunAsync(_run.RunId)).Text("status"), Is.EqualTo("cancelled"));
        Assert.That(await CountAsync("conversations.messages"), Is.Zero);
        Assert.That(await CountAsync("conversations.agent_runs"), Is.Zero);
    }

    [Test]
    public async Task Ends_what_others_watch()
    {
        var watching = _ann.FramesAsync(_run.RunId);
        using var deleted = await _ann.DeleteAsync($"/api/v1/conversations/{_run.ConversationId}");

        var frames = await watching.WaitAsync(Deadline.Time);

        Assert.That(frames.Count(Frames.IsTerminal), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task Gives_its_place_to_the_next_question()
    {
        using var deleted = await _ann.DeleteAsync($"/api/v1/conversations/{_run.ConversationId}");
        _model.Answers(FakeAnswer.Text("Here I am."));

        var next = await _ann.SayAsync("And now?");

        Assert.That((await _ann.FramesAsync(next.RunId))[^1].Type(), Is.EqualTo("final_result"));
        Assert.That(await CountAsync("work.items WHERE due_at <= now()"), Is.Zero);
    }

    private async Task<long> CountAsync(string what)
    {
        await using var count = _api.Database.DataSource.CreateCommand($"SELECT count(*) FROM {what}");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
