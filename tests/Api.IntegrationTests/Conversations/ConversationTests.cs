using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

internal sealed class ConversationTests
{
    private const string Route = "/api/v1/conversations";

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
    public async Task Creates_one_that_reads_the_same_afterwards()
    {
        using var response = await CreateAsync(new { title = "Plans" });

        var created = await response.Content.ReadAsStringAsync();
        using var found = await _ann.GetAsync(response.Headers.Location);
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(await found.Content.ReadAsStringAsync(), Is.EqualTo(created));
            Assert.That(found.Headers.ETag, Is.EqualTo(response.Headers.ETag).And.Not.Null);
            Assert.That(JsonDocument.Parse(created).RootElement.Text("title"), Is.EqualTo("Plans"));
            Assert.That(JsonDocument.Parse(created).RootElement.Text("area"), Is.EqualTo("general"));
        });
    }

    [TestCase("""{"title":""}""", "request.invalid")]
    [TestCase("""{"title":"a\u0000b"}""", "request.invalid")]
    [TestCase("""{"area":"unheard-of"}""", "agents.area_unknown")]
    public async Task Refuses_to_create_nonsense(string body, string code)
    {
        using var content = Json(body);
        using var response = await _ann.PostAsync(Route, content);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Test]
    public async Task Changes_what_the_patch_names_and_keeps_the_rest()
    {
        var id = await CreatedAsync("Plans");

        using var pinned = await PatchAsync(id, """{"pinned":true}""");
        using var renamed = await PatchAsync(id, """{"title":"Better plans"}""");
        using var unchanged = await PatchAsync(id, "{}");

        var conversation = await _ann.ConversationAsync(id);
        Assert.Multiple(() =>
        {
            Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(conversation.Text("title"), Is.EqualTo("Better plans"));
            Assert.That(conversation.GetProperty("pinned").GetBoolean(), Is.True);
            Assert.That(conversation.GetProperty("archived").GetBoolean(), Is.False);
        });
    }

    [TestCase("""{"title":null}""", "title")]
    [TestCase("""{"title":" "}""", "title")]
    [TestCase("""{"title":"a\u0000b"}""", "title")]
    [TestCase("""{"pinned":null}""", "pinned")]
    [TestCase("""{"archived":null}""", "archived")]
    public async Task Refuses_to_clear_what_every_conversation_has(string patch, string field)
    {
        var id = await CreatedAsync("Plans");

        using var response = await PatchAsync(id, patch);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Test]
    public async Task Refuses_a_title_that_is_too_long()
    {
        var id = await CreatedAsync("Plans");

        using var response = await PatchAsync(id, $$"""{"title":"{{new string('x', 201)}}"}""");

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Test]
    public async Task Refuses_a_change_of_what_somebody_else_changed_meanwhile()
    {
        using var created = await CreateAsync(new { title = "Plans" });
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).Id();
        using var first = await PatchAsync(id, """{"pinned":true}""", created.Headers.ETag!.Tag);

        using var stale = await PatchAsync(id, """{"pinned":false}""", created.Headers.ETag.Tag);
        using var nonsense = await PatchAsync(id, """{"pinned":false}""", "\"nonsense\"");
        using var current = await PatchAsync(id, """{"title":"Better plans"}""", first.Headers.ETag!.Tag);
        using var any = await PatchAsync(id, """{"title":"Best plans"}""", "*");

        await stale.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        await nonsense.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "request.stale");
        Assert.That(current.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(any.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _ann.ConversationAsync(id)).GetProperty("pinned").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Is_gone_with_its_messages_once_deleted()
    {
        var started = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(started.RunId);

        using var deleted = await _ann.DeleteAsync($"{Route}/{started.ConversationId}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var again = await _ann.DeleteAsync($"{Route}/{started.ConversationId}");
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.not_found");
        using var messages = await _ann.GetAsync($"{Route}/{started.ConversationId}/messages");
        await messages.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.not_found");
        using var regenerated = await _ann.PostRegenerationAsync(started.AssistantMessageId);
        await regenerated.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.message_not_found");
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private Task<HttpResponseMessage> CreateAsync(object body) => _ann.PostAsJsonAsync(Route, body);

    private async Task<Guid> CreatedAsync(string title)
    {
        using var response = await CreateAsync(new { title });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Id();
    }

    private async Task<HttpResponseMessage> PatchAsync(Guid id, string patch, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{Route}/{id}");
        request.Content = new StringContent(patch, Encoding.UTF8, new MediaTypeHeaderValue("application/merge-patch+json"));
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await _ann.SendAsync(request);
    }
}
