using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

internal sealed class SendMessageTests
{
    private const string Route = "/api/v1/conversations/messages";

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Starts_a_conversation_and_answers_with_the_tools_it_needs()
    {
        var started = await _ann.SayAsync("What time is it in Tokyo and Zurich?");
        await _ann.FramesAsync(started.RunId);

        var messages = await _ann.MessagesAsync(started.ConversationId);
        var parts = messages[1].GetProperty("parts").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(messages.Select(message => message.Text("role")), Is.EqualTo(["user", "assistant"]));
            Assert.That(
                messages.Select(message => message.Id()), Is.EqualTo([started.UserMessageId, started.AssistantMessageId]));
            Assert.That(messages[0].Said(), Is.EqualTo("What time is it in Tokyo and Zurich?"));
            Assert.That(messages[1].Text("status"), Is.EqualTo("completed"));
            Assert.That(messages[1].Id("runId"), Is.EqualTo(started.RunId));
            Assert.That(parts.Select(part => part.Type()), Is.EqualTo(["tool_call", "tool_call", "text"]));
            Assert.That(parts[0].GetProperty("arguments").Text("timeZone"), Is.EqualTo("Asia/Tokyo"));
            Assert.That(parts.Take(2).Select(part => part.Text("status")), Is.All.EqualTo("completed"));
            Assert.That(parts.Take(2).Select(part => part.Text("result")), Is.All.Not.Empty);
            Assert.That(messages[1].GetProperty("usage").GetProperty("outputTokens").GetInt64(), Is.Positive);
        });
    }

    [Test]
    public async Task Tells_where_the_run_is()
    {
        using var response = await _ann.PostMessageAsync("Hello");

        var started = await response.StartedAsync();
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/runs/{started.RunId}"));
    }

    [Test]
    public async Task Continues_a_conversation_knowing_what_was_said()
    {
        var first = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(first.RunId);

        var second = await _ann.SayAsync("And now?", first.ConversationId);
        await _ann.FramesAsync(second.RunId);

        var messages = await _ann.MessagesAsync(first.ConversationId);
        Assert.That(messages, Has.Count.EqualTo(4));
        Assert.That(messages[1].Said(), Does.Contain("built-in demo model"));
        Assert.That(messages[3].Said(), Does.StartWith("You wrote: “And now?”"));
    }

    [Test]
    public async Task Names_a_new_conversation_after_its_first_words()
    {
        var started = await _ann.SayAsync($"  Plan\n my   week, {new string('x', 80)}");

        var conversation = await _ann.ConversationAsync(started.ConversationId);
        Assert.That(conversation.Text("title"), Is.EqualTo("Plan my week,…"));
    }

    [TestCase("", "content")]
    [TestCase("  \n ", "content")]
    [TestCase("a\0b", "content")]
    public async Task Refuses_content_that_says_nothing_or_cannot_be_stored(string content, string field)
    {
        using var response = await _ann.PostMessageAsync(content);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty(field, out _));
    }

    [TestCase(100_000, HttpStatusCode.Accepted)]
    [TestCase(100_001, HttpStatusCode.BadRequest)]
    public async Task Takes_a_hundred_thousand_characters_and_no_more(int length, HttpStatusCode expected)
    {
        using var response = await _ann.PostMessageAsync(new string('é', length));

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [TestCase("""{"clientRequestId":"0199fd3c-0000-7000-8000-000000000001"}""")]
    [TestCase("""{"content":"Hello","clientRequestId":"nonsense"}""")]
    [TestCase("""{"content":"Hello"}""")]
    [TestCase("""{"content":1,"clientRequestId":"0199fd3c-0000-7000-8000-000000000001"}""")]
    [TestCase("""{"content":"\ud800","clientRequestId":"0199fd3c-0000-7000-8000-000000000001"}""")]
    [TestCase("""{"content":"Hello","content":"Hello","clientRequestId":"0199fd3c-0000-7000-8000-000000000001"}""")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    public async Task Answers_a_body_of_another_shape_with_a_problem(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await _ann.PostAsync(Route, content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task Refuses_an_empty_request_id()
    {
        using var response = await _ann.PostMessageAsync("Hello", requestId: Guid.Empty);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty("clientRequestId", out _));
    }

    [TestCase("model", "demo/unheard-of", "agents.model_unknown")]
    [TestCase("area", "unheard-of", "agents.area_unknown")]
    public async Task Refuses_what_is_not_there(string member, string name, string code)
    {
        var body = new Dictionary<string, object>
        {
            ["content"] = "Hello", ["clientRequestId"] = Guid.CreateVersion7(), [member] = name,
        };

        using var response = await _ann.PostAsJsonAsync(Route, body);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Test]
    public async Task Refuses_an_archived_conversation()
    {
        using var created = await _ann.PostAsJsonAsync("/api/v1/conversations", new { });
        var conversation = (await created.Content.ReadFromJsonAsync<JsonElement>()).Id();
        using var archived = await _ann.PatchAsJsonAsync($"/api/v1/conversations/{conversation}", new { archived = true });

        using var response = await _ann.PostMessageAsync("Hello", conversation);

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "conversations.archived");
    }

    [Test]
    public async Task Wants_an_address_that_is_a_uuid()
    {
        using var response = await _ann.PostAsJsonAsync("/api/v1/conversations/nonsense/messages", new { content = "Hello" });

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "http.not_found");
    }
}
