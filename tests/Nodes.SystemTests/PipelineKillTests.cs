using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>A node is killed between two steps of a pipeline.</summary>
[Parallelizable]
internal sealed class PipelineKillTests
{
    private NodeCluster _cluster = null!;
    private Node _node = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _cluster = await NodeCluster.CreateAsync();
        _node = await _cluster.StartNodeAsync();
        _ann = await _node.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _cluster.DisposeAsync();
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Finishes_what_may_be_repeated_and_does_each_step_once(bool sameNode)
    {
        var run = await RunningAsync(RepeatablePipeline.Definition.Name);

        using var person = await KillAsync(sameNode);

        Assert.That((await person.FramesAsync(run))[^1].Type(), Is.EqualTo("run_completed"));
        Assert.That(await StatusAsync(person, run), Is.EqualTo("completed"));
        Assert.That(await StepsAsync(), Is.EqualTo([DiarySteps.First, DiarySteps.Second]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Interrupts_what_may_not_be_repeated_and_says_so(bool sameNode)
    {
        var run = await RunningAsync(UnrepeatablePipeline.Definition.Name);

        using var person = await KillAsync(sameNode);

        var end = (await person.FramesAsync(run))[^1];
        Assert.That(end.Type(), Is.EqualTo("run_interrupted"));
        Assert.That(end.Data().Text("code"), Is.EqualTo("pipelines.interrupted"));
        Assert.That(await StatusAsync(person, run), Is.EqualTo("interrupted"));
        Assert.That(await StepsAsync(), Is.EqualTo([DiarySteps.First]));
    }

    private async Task<Guid> RunningAsync(string pipeline)
    {
        var input = new DiaryInput("Page 1", (int)(Deadline.Time * 4).TotalMilliseconds);
        using var response = await _ann.PostAsJsonAsync($"/api/v1/pipelines/{pipeline}/runs", new { input });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await response.Content.ReadAsStringAsync());
        await Deadline.UntilAsync(async () => await _cluster.Diary.CountAsync("Page 1") == 1);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
    }

    /// <summary>The person at the node that lives then.</summary>
    private async Task<HttpClient> KillAsync(bool sameNode)
    {
        var heir = sameNode ? _node : await _cluster.StartNodeAsync();
        await _node.KillAsync();
        if (sameNode)
        {
            await _node.StartAsync();
        }

        return heir.ClientLike(_ann);
    }

    private static async Task<string> StatusAsync(HttpClient person, Guid run) =>
        (await person.GetFromJsonAsync<JsonElement>($"/api/v1/pipelines/runs/{run}")).GetProperty("run").Text("status");

    private async Task<IEnumerable<string>> StepsAsync() => (await _cluster.Diary.ReadAsync()).Select(call => call.Tool);
}
