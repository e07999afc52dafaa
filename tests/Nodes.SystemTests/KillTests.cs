using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>
/// One node is killed and started again. In the environment KILLS says how often, and KILL_SEED repeats a sequence.
/// </summary>
[Parallelizable]
[TestFixture(false)]
[TestFixture(true)]
internal sealed class KillTests(bool withRedis)
{
    private static readonly int Seed = Setting("KILL_SEED", Random.Shared.Next());

    private NodeCluster _cluster = null!;
    private Node _node = null!;
    private HttpClient _ann = null!;

    private static IEnumerable<int> Kills => Enumerable.Range(0, Setting("KILLS", 5));

    [OneTimeSetUp]
    public async Task Start()
    {
        _cluster = await NodeCluster.CreateAsync(withRedis);
        _cluster.Model.AnswersBy(DiaryAnswer.Brisk.To);
        _node = await _cluster.StartNodeAsync();
        _ann = await _node.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _cluster.DisposeAsync();
    }

    [TestCaseSource(nameof(Kills))]
    public async Task Loses_nothing_and_repeats_no_tool_whenever_its_process_dies(int number)
    {
        var moment = KillMoment.Choose(number, new Random(Seed + number));
        await TestContext.Out.WriteLineAsync($"KILL_SEED={Seed}: {moment}");
        var question = $"This is question {number}.";
        var run = await _ann.SayAsync(question, area: NodeStartup.Area);
        var seen = await moment.AwaitAsync(_ann, run, async () => await _cluster.Diary.CountAsync(question) > 0);

        await _node.KillAsync();
        await _node.StartAsync();

        seen.AddRange(await _ann.FramesAsync(run.RunId, after: seen.Count == 0 ? 0 : seen[^1].Seq()));
        var messages = await _ann.MessagesAsync(run.ConversationId);
        Assert.That(messages[0].Said(), Is.EqualTo(question));
        AssertSame(Transcript.Of(seen), messages[1]);
        await AssertEndedWellAsync(run, messages[1]);
        Assert.That(await _cluster.Diary.CountAsync(question), Is.LessThanOrEqualTo(1));
    }

    private static void AssertSame(Transcript heard, JsonElement stored)
    {
        var expected = JsonSerializer.SerializeToNode(stored)!;
        Assert.That(JsonNode.DeepEquals(heard.Final, expected), $"{heard.Final} is heard, {expected} is stored.");
        if (stored.Text("status") == "completed")
        {
            Assert.That(JsonNode.DeepEquals(heard.Parts, expected["parts"]), $"{heard.Parts} is put together.");
        }
    }

    private async Task AssertEndedWellAsync(StartedRun run, JsonElement answer)
    {
        var toolWasCutShort = answer.GetProperty("parts").EnumerateArray()
            .Any(part => part.Type() == "tool_call" && part.Text("status") == "unknown");
        var (status, said) = toolWasCutShort
            ? ("interrupted", DiaryAnswer.FirstText)
            : ("completed", DiaryAnswer.WholeText);
        Assert.That((await _ann.RunAsync(run.RunId)).Text("status"), Is.EqualTo(status));
        Assert.That(answer.Text("status"), Is.EqualTo(status));
        Assert.That(answer.Said(), Is.EqualTo(said));

        var conversation = await _ann.ConversationAsync(run.ConversationId);
        Assert.That(conversation.GetProperty("activeRunId").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
