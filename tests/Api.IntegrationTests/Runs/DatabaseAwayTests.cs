using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

/// <summary>A database that is away for a moment costs a person a moment, not an answer.</summary>
internal sealed class DatabaseAwayTests
{
    private TcpRelay _wayToDatabase = null!;
    private FakeModelServer _model = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _wayToDatabase = TcpRelay.To(await PostgresServer.PortAsync());
        _model = await FakeModelServer.StartAsync();
        _api = await ApiFactory.CreateAsync(_model.Settings, databaseThrough: _wayToDatabase);
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
        await _wayToDatabase.DisposeAsync();
    }

    [Test]
    public async Task Is_told_as_such_and_is_over_when_it_is_back()
    {
        using var probe = _api.CreateClient();
        _wayToDatabase.Cut();
        using var away = await _ann.GetAsync("/api/v1/conversations");

        await away.AssertProblemAsync(HttpStatusCode.ServiceUnavailable, "internal.database_away");
        Assert.That(away.Headers.RetryAfter, Is.Not.Null);
        Assert.That((await probe.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((await probe.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        _wayToDatabase.Mend();
        Assert.That((await _ann.GetAsync("/api/v1/conversations")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await probe.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Does_not_hold_up_or_cost_an_answer_under_way()
    {
        var goOn = new TaskCompletionSource();
        _model.Answers(FakeAnswer.Stream(Chunk.Text("One "))
            .ThenStream(goOn.Task, Chunk.Text("two."), Chunk.Finish("stop"), Chunk.Done));
        var run = await _ann.SayAsync("Count.");
        await using var watched = _ann.EventsAsync($"/api/v1/runs/{run.RunId}/events").GetAsyncEnumerator();
        await ReadToAsync(watched, "text_delta");

        _wayToDatabase.Cut();
        goOn.SetResult();
        Assert.That((await ReadToAsync(watched, "text_delta")).Data().Text("text"), Is.EqualTo("two."));

        _wayToDatabase.Mend();
        Assert.That((await ReadToAsync(watched, "final_result")).StoredMessage().Said(), Is.EqualTo("One two."));
        Assert.That((await _ann.MessagesAsync(run.ConversationId))[1].Said(), Is.EqualTo("One two."));
    }

    private static async Task<JsonElement> ReadToAsync(IAsyncEnumerator<SseItem<string>> events, string type)
    {
        while (await events.MoveNextAsync())
        {
            if (events.Current.EventType == type)
            {
                return JsonDocument.Parse(events.Current.Data).RootElement;
            }
        }

        throw new AssertionException($"The stream ended before {type}.");
    }
}
