using System.Text.Json;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>What a dead node was working on is finished by another.</summary>
[Parallelizable]
[TestFixture(false)]
[TestFixture(true)]
internal sealed class TakeoverTests(bool withRedis)
{
    private NodeCluster _cluster = null!;
    private Node _living = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _cluster = await NodeCluster.CreateAsync(withRedis);
        _living = await _cluster.StartNodeAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [SetUp]
    public async Task SignIn() => _ann = await _living.SignedInAsync("ann");

    [TearDown]
    public void Leave() => _ann.Dispose();

    [Test]
    public async Task Finishes_ten_answers_of_a_dead_node_and_serves_everything()
    {
        var released = new TaskCompletionSource();
        _cluster.Model.AnswersBy((DiaryAnswer.Quick with { Released = released.Task }).To);
        var questions = Enumerable.Range(0, 10).Select(number => $"Question {number}").ToList();
        var runs = await Task.WhenAll(questions.Select(question => _ann.SayAsync(question, area: NodeStartup.Area)));
        await Task.WhenAll(runs.Select(run => _ann.FramesAsync(run.RunId, until: "text_delta")));
        var second = await _cluster.StartNodeAsync();
        using var there = second.ClientLike(_ann);

        await _living.KillAsync();
        _living = second;
        released.SetResult();
        var frames = await Task.WhenAll(runs.Select(run => there.FramesAsync(run.RunId)));

        foreach (var end in frames.Select(heard => heard[^1]))
        {
            AssertComplete(end);
        }

        var calls = (await _cluster.Diary.ReadAsync()).Select(call => call.Note);
        Assert.That(calls.Where(questions.Contains), Is.EquivalentTo(questions));
        var next = await there.SayAsync("And now?", runs[0].ConversationId);
        AssertComplete((await there.FramesAsync(next.RunId))[^1]);
    }

    [Test]
    public async Task Repeats_a_call_that_only_reads()
    {
        _cluster.Model.AnswersBy((DiaryAnswer.Brisk with { Tool = DiaryTools.LookUpTool }).To);
        var run = await _ann.SayAsync("Where was I?", area: NodeStartup.Area);
        await Deadline.UntilAsync(async () => await _cluster.Diary.CountAsync("Where was I?") == 1);

        await RestartAsync();

        AssertComplete((await _ann.FramesAsync(run.RunId))[^1]);
        Assert.That(await _cluster.Diary.CountAsync("Where was I?"), Is.EqualTo(2));
    }

    [Test]
    public async Task Gives_up_what_brings_down_every_node_that_tries()
    {
        _cluster.Model.AnswersBy((DiaryAnswer.Quick with { Released = new TaskCompletionSource().Task }).To);
        var run = await _ann.SayAsync("Hello", area: NodeStartup.Area);
        await _ann.FramesAsync(run.RunId, until: "text_delta");
        await RestartAsync();
        await _ann.FramesAsync(run.RunId, until: "text_delta");

        await RestartAsync();

        var end = (await _ann.FramesAsync(run.RunId))[^1];
        Assert.That(end.Type(), Is.EqualTo("run_interrupted"));
        Assert.That((await _ann.RunAsync(run.RunId)).GetProperty("attempt").GetInt32(), Is.EqualTo(3));
        Assert.That(await _cluster.Diary.CountAsync("Hello"), Is.Zero);
    }

    private static void AssertComplete(JsonElement end)
    {
        Assert.That(end.Type(), Is.EqualTo("final_result"));
        Assert.That(end.StoredMessage().Said(), Is.EqualTo(DiaryAnswer.WholeText));
    }

    private async Task RestartAsync()
    {
        await _living.KillAsync();
        await _living.StartAsync();
    }
}
