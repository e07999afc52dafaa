using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Npgsql;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

internal sealed class StoryTests
{
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
    public async Task Is_kept_as_it_was_written()
    {
        const string markdown = "# Ten years\n\nI *built* things.";
        using var created = await _ann.PostAsJsonAsync(CareerRequests.Stories, new { name = "Builder", content = markdown });

        var story = await _ann.GetFromJsonAsync<JsonElement>(created.Headers.Location);

        Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((story.Text("name"), story.Text("content")), Is.EqualTo(("Builder", markdown)));
    }

    [Test]
    public async Task The_first_is_primary_and_another_only_when_it_is_made_so()
    {
        var first = await _ann.CreateStoryAsync("First");
        await _ann.CreateStoryAsync("Second");
        Assert.That(await PrimariesAsync(), Is.EqualTo(["First"]));

        await _ann.CreateStoryAsync("Third", isPrimary: true);
        Assert.That(await PrimariesAsync(), Is.EqualTo(["Third"]));

        using var set = await _ann.PostAsync($"{CareerRequests.Stories}/{first.Id()}/set-primary", null);
        Assert.That(set.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await PrimariesAsync(), Is.EqualTo(["First"]));
    }

    [Test]
    public async Task When_the_primary_one_is_deleted_the_newest_takes_its_place()
    {
        var first = await _ann.CreateStoryAsync("First");
        await _ann.CreateStoryAsync("Second");
        await _ann.CreateStoryAsync("Third");

        using var deleted = await _ann.DeleteAsync($"{CareerRequests.Stories}/{first.Id()}");
        using var again = await _ann.DeleteAsync($"{CareerRequests.Stories}/{first.Id()}");

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "careers.story_not_found");
        Assert.That(await PrimariesAsync(), Is.EqualTo(["Third"]));
    }

    [Test]
    public async Task One_is_primary_also_when_many_are_written_and_chosen_at_once()
    {
        var stories = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => _ann.CreateStoryAsync($"Story {number}")));

        var answers = await Task.WhenAll(stories.Select(story =>
            _ann.PostAsync($"{CareerRequests.Stories}/{story.Id()}/set-primary", null)));

        Assert.That(answers.Select(answer => answer.StatusCode), Has.Some.EqualTo(HttpStatusCode.OK));
        Assert.That(await PrimariesAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task One_is_primary_also_when_one_is_written_while_the_last_is_deleted()
    {
        var last = await _ann.CreateStoryAsync("Last");
        for (var round = 0; round < 20; round++)
        {
            var deleting = _ann.DeleteAsync($"{CareerRequests.Stories}/{last.Id()}");
            last = await _ann.CreateStoryAsync($"Story {round}");
            using var deleted = await deleting;

            Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(await PrimariesAsync(), Is.EqualTo([$"Story {round}"]));
        }
    }

    [Test]
    public async Task Cannot_be_deleted_behind_the_back_of_one_that_is_written()
    {
        var primary = await _ann.CreateStoryAsync("Primary");
        await using var connection = await _api.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var delete = new NpgsqlCommand("DELETE FROM careers.stories WHERE id = $1", connection, transaction);
        delete.Parameters.Add(new NpgsqlParameter { Value = primary.Id() });
        await delete.ExecuteNonQueryAsync();

        await _ann.CreateStoryAsync("Other");

        Assert.That(
            async () => await transaction.CommitAsync(),
            Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo("23505"));
        Assert.That(await PrimariesAsync(), Is.EqualTo(["Primary"]));
    }

    [Test]
    public async Task Is_changed_where_the_change_says_so_and_only_by_who_knows_it()
    {
        using var created = await _ann.PostAsJsonAsync(CareerRequests.Stories, new { name = "Draft", content = "One" });
        var path = created.Headers.Location!.ToString();
        var before = created.Headers.ETag!.Tag;

        using var changed = await PatchAsync(path, before, new { content = "Two" });
        using var stale = await PatchAsync(path, before, new { content = "Three" });

        var story = await changed.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That((story.Text("name"), story.Text("content")), Is.EqualTo(("Draft", "Two")));
        Assert.That(changed.Headers.ETag!.Tag, Is.Not.EqualTo(before));
        await stale.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "request.stale");
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new { name = "", content = "Text" }, "name");
        yield return new TestCaseData(new { name = new string('n', 101), content = "Text" }, "name");
        yield return new TestCaseData(new { name = "Story", content = "" }, "content");
        yield return new TestCaseData(new { name = "Story", content = new string('c', 50_001) }, "content");
        yield return new TestCaseData(new { name = "Story", content = "\0" }, "content");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Names_what_is_wrong_when_it_is_written_and_when_it_is_changed(object body, string field)
    {
        var story = await _ann.CreateStoryAsync("Story");

        using var created = await _ann.PostAsJsonAsync(CareerRequests.Stories, body);
        using var changed = await _ann.PatchAsJsonAsync($"{CareerRequests.Stories}/{story.Id()}", body);

        foreach (var response in new[] { created, changed })
        {
            var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
        }
    }

    [Test]
    public async Task Are_listed_page_by_page_each_with_its_beginning()
    {
        await _ann.CreateStoryAsync("First", new string('a', 1_000));
        await _ann.CreateStoryAsync("Second");
        await _ann.CreateStoryAsync("Third");

        var first = await _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Stories}?limit=2");
        var second = await _ann.GetFromJsonAsync<JsonElement>(
            $"{CareerRequests.Stories}?limit=2&cursor={first.Text("nextCursor")}");

        var items = new[] { first, second }.SelectMany(page => page.GetProperty("items").EnumerateArray()).ToList();
        Assert.That(items.Select(item => item.Text("name")), Is.EqualTo(["Third", "Second", "First"]));
        Assert.That(items[2].Text("preview"), Is.EqualTo(new string('a', 200)));
        Assert.That(items[2].GetProperty("length").GetInt32(), Is.EqualTo(1_000));
    }

    [Test]
    public async Task Are_open_to_programs_for_reading_or_for_writing()
    {
        await _ann.CreateStoryAsync("Story");
        using var reader = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "jobs:read"));
        using var writer = _api.ProgramWith(await _ann.CreateApiKeyAsync(scope: "jobs:write"));

        using var read = await reader.GetAsync(CareerRequests.Stories);
        using var refused = await reader.PostAsJsonAsync(CareerRequests.Stories, new { name = "More", content = "Text" });
        using var written = await writer.PostAsJsonAsync(CareerRequests.Stories, new { name = "More", content = "Text" });

        Assert.That((read.StatusCode, written.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Created)));
        await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.scope_missing");
    }

    private async Task<List<string>> PrimariesAsync() =>
    [
        .. (await _ann.GetFromJsonAsync<JsonElement>(CareerRequests.Stories)).GetProperty("items").EnumerateArray()
            .Where(story => story.GetProperty("isPrimary").GetBoolean())
            .Select(story => story.Text("name")),
    ];

    private async Task<HttpResponseMessage> PatchAsync(string path, string version, object change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path);
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Content = JsonContent.Create(change);
        return await _ann.SendAsync(request);
    }
}
