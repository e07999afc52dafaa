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
    public async Task Takes_leave_of_everybody_and_forgets_nothing()
    {
        _cluster.Model.AnswersBy(DiaryAnswer.Unhurried.To);
        var sockets = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _node.OpenSocketAsync(_ann)));
        var runs = await Task.WhenAll(sockets.Select(AskAsync));
        var requests = Enumerable.Range(0, 4).Select(_ => RequestUntilRefusedAsync()).ToList();

        var asked = Stopwatch.GetTimestamp();
        var stopping = _node.StopAsync();
        var turnedAway = await Deadline.UntilAsync(async () => !await IsReadyAsync());

        Assert.That(await stopping, Is.Zero);
        Assert.That(Stopwatch.GetElapsedTime(asked), Is.LessThan(TimeToStop));
        Assert.That(turnedAway, Is.LessThan(TimeToTurnAway));
        Assert.That((await Task.WhenAll(requests)).SelectMany(statuses => statuses), Is.All.EqualTo(HttpStatusCode.OK));
        foreach (var socket in sockets)
        {
            Assert.That(await LastWordAsync(socket), Is.EqualTo(GoingAway));
            await socket.DisposeAsync();
        }

        await _node.StartAsync();
        var ends = await Task.WhenAll(runs.Select(async run => (await _ann.FramesAsync(run))[^1]));
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

        return socket.CloseStatus;
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
