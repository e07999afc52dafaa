using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>No process holds a run that waits for its person, so none can lose it.</summary>
[Parallelizable]
[TestFixture(false)]
[TestFixture(true)]
internal sealed class ApprovalTests(bool withRedis)
{
    private NodeCluster _cluster = null!;
    private Node _node = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _cluster = await NodeCluster.CreateAsync(withRedis);
        _cluster.Model.AnswersBy((DiaryAnswer.Quick with { Tool = DiaryTools.PublishTool }).To);
        _node = await _cluster.StartNodeAsync();
        _ann = await _node.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _cluster.DisposeAsync();
    }

    [Test]
    public async Task Makes_an_approved_call_once_after_the_node_was_killed_while_it_waited()
    {
        var run = await AskAsync("To be or not to be");
        await _node.KillAsync();
        await _node.StartAsync();

        await ApproveAsync(_ann, run);

        var end = (await _ann.FramesAsync(run.RunId))[^1];
        Assert.That(end.Type(), Is.EqualTo("final_result"));
        Assert.That(end.StoredMessage().Said(), Is.EqualTo(DiaryAnswer.WholeText));
        Assert.That(await _cluster.Diary.CountAsync("To be or not to be"), Is.EqualTo(1));
        Assert.That((await _ann.RunAsync(run.RunId)).Text("status"), Is.EqualTo("completed"));
    }

    [Test]
    public async Task Takes_the_decision_at_any_node()
    {
        var run = await AskAsync("Here or there");
        var other = await _cluster.StartNodeAsync();
        await _node.KillAsync();
        using var there = other.ClientLike(_ann);

        await ApproveAsync(there, run);

        Assert.That((await there.FramesAsync(run.RunId))[^1].StoredMessage().Said(), Is.EqualTo(DiaryAnswer.WholeText));
        Assert.That(await _cluster.Diary.CountAsync("Here or there"), Is.EqualTo(1));
    }

    [Test]
    public async Task Does_not_make_an_approved_call_twice_when_the_node_is_killed_in_the_middle_of_it()
    {
        _cluster.Model.AnswersBy(
            (DiaryAnswer.Quick with { Tool = DiaryTools.PublishTool, ToolTime = TimeSpan.FromSeconds(30) }).To);
        var run = await AskAsync("Now or never");
        await ApproveAsync(_ann, run);
        await Deadline.UntilAsync(async () => await _cluster.Diary.CountAsync("Now or never") == 1);

        await _node.KillAsync();
        await _node.StartAsync();

        Assert.That((await _ann.FramesAsync(run.RunId))[^1].Type(), Is.EqualTo("run_interrupted"));
        Assert.That(await _cluster.Diary.CountAsync("Now or never"), Is.EqualTo(1));
    }

    private async Task<StartedRun> AskAsync(string note)
    {
        var run = await _ann.SayAsync(note, area: NodeStartup.Area);
        await _ann.FramesAsync(run.RunId, until: "run_status");
        Assert.That(await _cluster.Diary.CountAsync(note), Is.Zero);
        return run;
    }

    private static async Task ApproveAsync(HttpClient person, StartedRun run)
    {
        using var decided = await person.PostAsJsonAsync(
            $"/api/v1/runs/{run.RunId}/approvals/call_0", new { decision = "approve" });
        Assert.That(decided.StatusCode, Is.EqualTo(HttpStatusCode.OK), await decided.Content.ReadAsStringAsync());
    }
}
