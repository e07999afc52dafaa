using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Runs;

internal sealed class StreamRunEventsTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private StartedRun _run = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.ListenAsync();
        _ann = await _api.SignedInAsync("ann");
        _run = await _ann.SayAsync("What time is it in Tokyo and Zurich?");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    private string Route => $"/api/v1/runs/{_run.RunId}/events";

    [Test]
    public async Task Tells_the_same_as_the_socket_and_ends_with_the_run()
    {
        await using var socket = await _api.OpenSocketAsync(_ann);
        await socket.SubscribeAsync(_run.RunId);

        var events = await EventsAsync(Route);

        var frames = await socket.ReadToEndAsync();
        Assert.That(events.Select(item => item.Data), Is.EqualTo(frames.Select(frame => frame.GetRawText())));
    }

    [Test]
    public async Task Labels_each_event_with_its_number_and_type()
    {
        var events = await EventsAsync(Route);

        foreach (var item in events)
        {
            var frame = JsonDocument.Parse(item.Data).RootElement;
            Assert.That(item.EventId, Is.EqualTo(frame.Seq().ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(item.EventType, Is.EqualTo(frame.Type()));
        }
    }

    [Test]
    public async Task Resumes_after_the_event_seen_last()
    {
        var events = await EventsAsync(Route);
        var last = events[3].EventId!;
        using var browser = _api.ClientLike(_ann);
        browser.DefaultRequestHeaders.Add("Last-Event-ID", last);

        var byHeader = await EventsAsync(Route, browser);
        var byQuery = await EventsAsync($"{Route}?after={last}");
        var headerWins = await EventsAsync($"{Route}?after=0", browser);

        var rest = events.Skip(4).Select(item => item.Data).ToList();
        Assert.That(byHeader.Select(item => item.Data), Is.EqualTo(rest));
        Assert.That(byQuery.Select(item => item.Data), Is.EqualTo(rest));
        Assert.That(headerWins.Select(item => item.Data), Is.EqualTo(rest));
    }

    [Test]
    public async Task Ends_at_once_for_who_has_seen_the_end()
    {
        var events = await EventsAsync(Route);

        var after = await EventsAsync($"{Route}?after={events[^1].EventId}");

        Assert.That(after.Select(item => item.EventType), Is.All.EqualTo("final_result"));
    }

    [Test]
    public async Task Is_not_kept_by_anybody_on_the_way()
    {
        using var response = await _ann.GetAsync(Route);

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"));
        Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
    }

    [Test]
    public async Task Tells_what_is_wrong_also_to_who_accepts_nothing_but_events()
    {
        using var bob = await _api.SignedInAsync("bob");
        using var nobody = _api.CreateClient();
        bob.DefaultRequestHeaders.Add("Accept", "text/event-stream");
        nobody.DefaultRequestHeaders.Add("Accept", "text/event-stream");

        using var foreign = await bob.GetAsync(Route);
        using var unknown = await nobody.GetAsync(Route);

        var problem = await foreign.AssertProblemAsync(HttpStatusCode.NotFound, "runs.not_found");
        Assert.That(problem.Text("traceId"), Is.Not.Empty);
        await unknown.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [TestCase("nonsense")]
    [TestCase("1.5")]
    public async Task Refuses_a_number_that_is_none(string after)
    {
        using var response = await _ann.GetAsync($"{Route}?after={after}");

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    private async Task<List<SseItem<string>>> EventsAsync(string route, HttpClient? person = null)
    {
        var events = new List<SseItem<string>>();
        await foreach (var item in (person ?? _ann).EventsAsync(route))
        {
            events.Add(item);
        }

        return events;
    }
}
