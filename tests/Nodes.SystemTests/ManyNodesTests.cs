using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using AssistantPlatform.Nodes.SystemTests.Servers;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Nodes.SystemTests;

/// <summary>Any node serves any request, whoever does the work.</summary>
[TestFixture(false)]
[TestFixture(true)]
internal sealed class ManyNodesTests(bool withRedis)
{
    private const int SessionEndedStatus = 4401;

    // Two seconds, and the interval at which a node asks for wishes to stop.
    private static readonly TimeSpan TimeToHangUp = TimeSpan.FromSeconds(3);

    // Five seconds, and one for the questions of the test itself.
    private static readonly TimeSpan TimeToRefuse = TimeSpan.FromSeconds(6);

    private NodeCluster _cluster = null!;
    private Node[] _nodes = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _cluster = await NodeCluster.CreateAsync(await TestDatabase.CreateEmptyAsync(), withRedis);
        _nodes = await _cluster.StartNodesAsync(3);
        _ann = await _nodes[0].SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _cluster.DisposeAsync();
    }

    [Test]
    public async Task Migrate_an_empty_database_when_they_start_at_the_same_moment()
    {
        await using var db = _cluster.Database.CreateContext();

        Assert.That(await db.Database.GetPendingMigrationsAsync(), Is.Empty);
        Assert.That(_nodes.Select(node => node.IsRunning), Is.All.True);
    }

    [Test]
    public async Task Stop_an_answer_that_was_asked_for_here_and_is_watched_there()
    {
        var hungUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _cluster.Model.AnswersBy(_ => FakeAnswer.Stream(Chunk.Text("Well, ")).ThenHang(hungUp));
        var earlier = _cluster.Model.Requests.Count;
        var run = await _ann.SayAsync("Hello");
        await Deadline.UntilAsync(() => Task.FromResult(_cluster.Model.Requests.Count > earlier));
        await using var watching = await _nodes[1].OpenSocketAsync(_ann);
        await watching.SubscribeAsync(run.RunId);
        await watching.ReadUntilAsync(frame => frame.Type() is "snapshot" or "text_delta");

        var asked = Stopwatch.GetTimestamp();
        using var elsewhere = _nodes[2].ClientLike(_ann);
        using var accepted = await elsewhere.CancelAsync(run.RunId);
        await hungUp.Task.WaitAsync(Deadline.Time);

        Assert.That(Stopwatch.GetElapsedTime(asked), Is.LessThan(TimeToHangUp));
        Assert.That((await watching.ReadToEndAsync())[^1].Type(), Is.EqualTo("run_cancelled"));
        await AssertSameEverywhereAsync(run, "cancelled");
    }

    [Test]
    public async Task Stop_a_pipeline_that_does_not_listen()
    {
        using var watching = _nodes[1].ClientLike(_ann);
        using var elsewhere = _nodes[2].ClientLike(_ann);
        var input = new DiaryInput("Recited", (int)(Deadline.Time * 4).TotalMilliseconds);
        using var started = await _ann.PostAsJsonAsync($"/api/v1/pipelines/{DeafPipeline.Definition.Name}/runs", new { input });
        var run = (await started.Content.ReadFromJsonAsync<JsonElement>()).Id("runId");
        await Deadline.UntilAsync(async () => await _cluster.Diary.CountAsync("Recited") == 1);

        using var accepted = await elsewhere.CancelAsync(run);
        var took = await Deadline.UntilAsync(async () => (await elsewhere.RunAsync(run)).Text("status") == "cancelled");

        Assert.That(took, Is.LessThan(TimeToHangUp));
        Assert.That((await watching.FramesAsync(run))[^1].Type(), Is.EqualTo("run_cancelled"));
    }

    [Test]
    public async Task Refuse_a_session_that_was_ended_at_one_of_them()
    {
        using var bob = await _nodes[0].SignedInAsync("bob");
        using var second = _nodes[1].ClientLike(bob);
        using var third = _nodes[2].ClientLike(bob);
        await using var socket = await _nodes[1].OpenSocketAsync(bob);
        Assert.That(await StatusAsync(second), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(third), Is.EqualTo(HttpStatusCode.OK));

        using var loggedOut = await bob.PostAsync("/api/v1/auth/logout", null);
        var refused = await Task.WhenAll(TimeToRefuseAsync(second), TimeToRefuseAsync(third), TimeToCloseAsync(socket));

        Assert.That(refused, Is.All.LessThan(TimeToRefuse));
        Assert.That(socket.CloseStatus, Is.EqualTo(SessionEndedStatus));
    }

    [Test]
    public async Task Execute_everything_exactly_once()
    {
        _cluster.Model.AnswersBy(DiaryAnswer.Quick.To);
        var people = _nodes.Select(node => node.ClientLike(_ann)).ToList();
        var questions = Enumerable.Range(0, 30).Select(number => $"Question {number}").ToList();

        var runs = await Task.WhenAll(
            questions.Select((question, number) => people[number % 3].SayAsync(question, area: NodeStartup.Area)));
        await Task.WhenAll(runs.Select(run => _ann.FramesAsync(run.RunId)));

        foreach (var run in runs)
        {
            await AssertSameEverywhereAsync(run, "completed");
        }

        var calls = await _cluster.Diary.ReadAsync();
        Assert.That(calls.Select(call => call.Note), Is.EquivalentTo(questions));
        Assert.That(calls.Select(call => call.Pid).Distinct().Count(), Is.GreaterThan(1));
        people.ForEach(person => person.Dispose());
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient person)
    {
        using var answer = await person.GetAsync("/api/v1/users/me");
        return answer.StatusCode;
    }

    private static Task<TimeSpan> TimeToRefuseAsync(HttpClient person) =>
        Deadline.UntilAsync(async () => await StatusAsync(person) == HttpStatusCode.Unauthorized);

    private static async Task<TimeSpan> TimeToCloseAsync(AgentSocketClient socket)
    {
        var started = Stopwatch.GetTimestamp();
        Assert.That(await socket.ReadAsync(), Is.Null);
        return Stopwatch.GetElapsedTime(started);
    }

    private async Task AssertSameEverywhereAsync(StartedRun run, string status)
    {
        var told = new List<(string Run, string Message)>();
        foreach (var node in _nodes)
        {
            using var person = node.ClientLike(_ann);
            var answer = (await person.MessagesAsync(run.ConversationId))[1];
            told.Add(((await person.RunAsync(run.RunId)).Text("status"), JsonSerializer.Serialize(answer)));
        }

        Assert.That(told.Distinct().Count(), Is.EqualTo(1), string.Join('\n', told));
        Assert.That(told[0].Run, Is.EqualTo(status));
    }
}
