using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

internal sealed class ListingTests
{
    private const string Route = "/api/v1/conversations";

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Pages_through_conversations_of_one_moment_without_loss_or_repetition()
    {
        var created = await CreateAsync(7);
        await using (var sameMoment = _api.Database.DataSource.CreateCommand(
            "UPDATE conversations.conversations SET updated_at = '2030-01-01T00:00:00Z'"))
        {
            await sameMoment.ExecuteNonQueryAsync();
        }

        var listed = await WalkAsync($"{Route}?limit=2");

        Assert.That(listed, Is.Unique);
        Assert.That(listed, Is.EquivalentTo(created));
    }

    [Test]
    public async Task Shows_the_conversation_spoken_in_last_first()
    {
        var created = await CreateAsync(3);
        var started = await _ann.SayAsync("Hello", created[0]);
        await _ann.FramesAsync(started.RunId);

        var listed = await WalkAsync(Route);

        Assert.That(listed, Is.EqualTo([created[0], created[2], created[1]]));
    }

    [Test]
    public async Task Shows_archived_conversations_only_when_asked()
    {
        var created = await CreateAsync(2);
        using var archived = await _ann.PatchAsJsonAsync($"{Route}/{created[0]}", new { archived = true });

        Assert.That(await WalkAsync(Route), Is.EqualTo([created[1]]));
        Assert.That(await WalkAsync($"{Route}?archived=true"), Is.EqualTo([created[0]]));
        Assert.That(await WalkAsync($"{Route}?area=general"), Is.EqualTo([created[1]]));
        Assert.That(await WalkAsync($"{Route}?area=unheard-of"), Is.Empty);
    }

    [TestCase("newest")]
    [TestCase("oldest")]
    public async Task Pages_through_the_messages_of_a_conversation_in_both_directions(string order)
    {
        var conversation = (await CreateAsync(1))[0];
        var said = new List<Guid>();
        for (var turn = 0; turn < 3; turn++)
        {
            var started = await _ann.SayAsync($"Turn {turn}", conversation);
            await _ann.FramesAsync(started.RunId);
            said.AddRange([started.UserMessageId, started.AssistantMessageId]);
        }

        var listed = await WalkAsync($"{Route}/{conversation}/messages?limit=4&order={order}");

        Assert.That(listed, Is.EqualTo(order == "oldest" ? said : Enumerable.Reverse(said)));
    }

    [TestCase("limit=0", "request.invalid")]
    [TestCase("limit=101", "request.invalid")]
    [TestCase("limit=many", "request.malformed")]
    [TestCase("cursor=nonsense", "request.cursor_invalid")]
    [TestCase("cursor=!", "request.cursor_invalid")]
    [TestCase("cursor=bnVsbA", "request.cursor_invalid")]
    public async Task Refuses_a_page_that_makes_no_sense(string query, string code)
    {
        var conversation = (await CreateAsync(1))[0];

        using var conversations = await _ann.GetAsync($"{Route}?{query}");
        using var messages = await _ann.GetAsync($"{Route}/{conversation}/messages?{query}");

        await conversations.AssertProblemAsync(HttpStatusCode.BadRequest, code);
        await messages.AssertProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [TestCase("order=sideways")]
    public async Task Refuses_an_order_that_is_none(string query)
    {
        var conversation = (await CreateAsync(1))[0];

        using var response = await _ann.GetAsync($"{Route}/{conversation}/messages?{query}");

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    [TestCase("area=%00")]
    [TestCase("area=a%00b")]
    public async Task Finds_nothing_under_a_name_that_no_area_can_have(string query)
    {
        using var response = await _ann.GetAsync($"{Route}?{query}");

        Assert.That((int)response.StatusCode, Is.LessThan(500));
    }

    [Test]
    public async Task Survives_a_cursor_that_somebody_made_up()
    {
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $$"""{"UpdatedAt":"2030-01-01T00:00:00+05:00","Id":"{{Guid.Empty}}"}""")).TrimEnd('=');

        using var response = await _ann.GetAsync($"{Route}?cursor={cursor}");

        Assert.That((int)response.StatusCode, Is.LessThan(500));
    }

    private async Task<List<Guid>> CreateAsync(int count)
    {
        var created = new List<Guid>();
        for (var number = 0; number < count; number++)
        {
            using var response = await _ann.PostAsJsonAsync(Route, new { title = $"Conversation {number}" });
            created.Add((await response.Content.ReadFromJsonAsync<JsonElement>()).Id());
        }

        return created;
    }

    private async Task<List<Guid>> WalkAsync(string address)
    {
        var ids = new List<Guid>();
        var next = address;
        while (next is not null)
        {
            var page = await _ann.GetFromJsonAsync<JsonElement>(next);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Id()));
            var cursor = page.GetProperty("nextCursor").GetString();
            next = cursor is null ? null : $"{address}{(address.Contains('?') ? '&' : '?')}cursor={cursor}";
        }

        return ids;
    }
}
