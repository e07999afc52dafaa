using System.Diagnostics;
using System.Net;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>A supervisor asks a busy node to stop.</summary>
[Parallelizable]
[Platform(Exclude = "Win", Reason = "Windows has no SIGTERM.")]
internal sealed class StopTests
{
    private const int GoingAway = 1001;

    private static readonly TimeSpan TimeToTurnAway = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

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

    [Test]
    public async Task Takes_leave_of_everybody_and_hands_its_work_over()
    {
        var released = new TaskCompletionSource();
        _cluster.Model.AnswersBy((DiaryAnswer.Quick with { Released = released.Task }).To);
        var sockets = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _node.OpenSocketAsync(_ann)));
        var runs = await Task.WhenAll(sockets.Select(AskAsync));
        var farewells = sockets.Select(LastWordAsync).ToList();
        var boots = await BootsThatHoldWorkAsync();
        var second = await _cluster.StartNodeAsync();
        var requests = Enumerable.Range(0, 4).Select(_ => RequestUntilRefusedAsync()).ToList();

        var asked = Stopwatch.GetTimestamp();
        var stopping = _node.StopAsync();
        var turnedAway = await Deadline.UntilAsync(async () => !await IsReadyAsync());

        Assert.That(await stopping, Is.Zero);
        Assert.That(await BootsThatHoldWorkAsync(), Has.No.Member(boots.Single()));
        Assert.That(Stopwatch.GetElapsedTime(asked), Is.LessThan(TimeToStop));
        Assert.That(turnedAway, Is.LessThan(TimeToTurnAway));
        Assert.That((await Task.WhenAll(requests)).SelectMany(statuses => statuses), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(await Task.WhenAll(farewells), Is.All.EqualTo(GoingAway));

        released.SetResult();
        using var there = second.ClientLike(_ann);
        var ends = await Task.WhenAll(runs.Select(async run => (await there.FramesAsync(run))[^1]));
        Assert.That(ends.Select(end => end.StoredMessage().Said()), Is.All.EqualTo(DiaryAnswer.WholeText));
    }

    private static async Task<Guid> AskAsync(AgentSocketClient socket)
    {
        await socket.SendAsync(new
        {
            type = "send_message", content = "Hello", clientRequestId = Guid.CreateVersion7(), area = NodeStartup.Area,
        });
        return (await socket.ReadUntilAsync("text_delta"))[^1].Id("runId");
    }

    private static async Task<int?> LastWordAsync(AgentSocketClient socket)
    {
        while (await socket.ReadAsync() is not null)
        {
        }

        await socket.DisposeAsync();
        return socket.CloseStatus;
    }

    private async Task<List<Guid>> BootsThatHoldWorkAsync()
    {
        await using var select = _cluster.Database.DataSource.CreateCommand(
            "SELECT DISTINCT boot_id FROM work.items WHERE boot_id IS NOT NULL");
        await using var reader = await select.ExecuteReaderAsync();
        var boots = new List<Guid>();
        while (await reader.ReadAsync())
        {
            boots.Add(reader.GetGuid(0));
        }

        return boots;
    }

    /// <summary>Asks and asks; what it was answered until the node took no more requests.</summary>
    private async Task<List<HttpStatusCode>> RequestUntilRefusedAsync()
    {
        var answers = new List<HttpStatusCode>();
        using var person = _node.ClientLike(_ann);
        try
        {
            while (true)
            {
                using var answer = await person.GetAsync("/api/v1/conversations");
                answers.Add(answer.StatusCode);
            }
        }
        catch (HttpRequestException)
        {
            return answers;
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        using var visitor = _node.CreateClient();
        try
        {
            return await Node.ReadinessAsync(visitor) == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
