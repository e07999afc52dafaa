using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class ApiKeyTests
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
    public async Task Is_shown_once()
    {
        using var response = await _ann.PostApiKeyAsync("Backup");

        var created = await response.Content.ReadFromJsonAsync<JsonElement>();
        var listed = (await _ann.ApiKeysAsync()).Single();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(created.Text("key"), Does.Match("^apk_[A-Za-z0-9_-]{43}$"));
        Assert.That(created.Text("key"), Does.StartWith(created.Text("prefix")));
        Assert.That(
            listed.EnumerateObject().Select(member => member.Name),
            Is.EqualTo(["id", "name", "prefix", "scopes", "createdAt", "expiresAt", "lastUsedAt"]));
        Assert.That(
            listed.EnumerateObject().Select(member => member.Value.GetRawText()),
            Is.EqualTo(created.EnumerateObject().SkipLast(1).Select(member => member.Value.GetRawText())));
    }

    [Test]
    public async Task Is_not_stored()
    {
        var key = (await _ann.CreateApiKeyAsync()).Text("key");

        await using var stored = _api.Database.DataSource.CreateCommand("SELECT row_to_json(k)::text FROM identity.api_keys k");
        var row = (string)(await stored.ExecuteScalarAsync())!;

        Assert.That(row, Does.Contain(key[..12]));
        Assert.That(row, Does.Not.Contain(key[12..]));
    }

    [Test]
    public async Task Is_listed_newest_first_page_by_page()
    {
        await _ann.CreateApiKeyAsync("First");
        await _ann.CreateApiKeyAsync("Second");
        await _ann.CreateApiKeyAsync("Third");

        var first = await _ann.GetFromJsonAsync<JsonElement>($"{ApiKeys.Route}?limit=2");
        var second = await _ann.GetFromJsonAsync<JsonElement>($"{ApiKeys.Route}?limit=2&cursor={first.Text("nextCursor")}");

        Assert.That(NamesOn(first), Is.EqualTo(["Third", "Second"]));
        Assert.That(NamesOn(second), Is.EqualTo(["First"]));
        Assert.That(second.GetProperty("nextCursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("?limit=0", "request.invalid")]
    [TestCase("?cursor=nonsense", "request.cursor_invalid")]
    public async Task Is_not_listed_on_a_page_that_makes_no_sense(string query, string code)
    {
        using var response = await _ann.GetAsync(ApiKeys.Route + query);

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [TestCase("""{"name":"","scopes":["conversations"]}""", "name")]
    [TestCase("""{"name":"a\u0000b","scopes":["conversations"]}""", "name")]
    [TestCase("""{"name":null,"scopes":["conversations"]}""", "name")]
    [TestCase("""{"name":"Backup","scopes":[]}""", "scopes")]
    [TestCase("""{"name":"Backup","scopes":null}""", "scopes")]
    [TestCase("""{"name":"Backup","scopes":[null]}""", "scopes")]
    [TestCase("""{"name":"Backup","scopes":["conversations","everything"]}""", "scopes")]
    [TestCase("""{"name":"Backup","scopes":["conversations"],"expiresAt":"2020-01-01T00:00:00Z"}""", "expiresAt")]
    [TestCase("""{"name":"Backup","scopes":["conversations"],"expiresAt":"2099-01-01T00:00:00Z"}""", "expiresAt")]
    public async Task Is_not_made_of_what_makes_no_sense(string body, string field)
    {
        using var response = await _ann.PostAsync(ApiKeys.Route, new StringContent(body, null, "application/json"));

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo([field]));
    }

    [Test]
    public async Task Is_limited_in_number_to_those_that_live()
    {
        var first = await _ann.CreateApiKeyAsync();
        for (var made = 1; made < 50; made++)
        {
            await _ann.CreateApiKeyAsync();
        }

        using var tooMany = await _ann.PostApiKeyAsync();
        await tooMany.AssertProblemAsync(HttpStatusCode.Conflict, "identity.api_key_limit");

        using var revoked = await _ann.RevokeApiKeyAsync(first);
        using var another = await _ann.PostApiKeyAsync();
        Assert.That(another.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Is_limited_in_number_also_when_many_are_made_at_one_moment()
    {
        for (var made = 1; made < 49; made++)
        {
            await _ann.CreateApiKeyAsync();
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _ann.PostApiKeyAsync()));

        var live = (await _ann.GetFromJsonAsync<JsonElement>($"{ApiKeys.Route}?limit=100")).GetProperty("items").GetArrayLength();
        Assert.That(live, Is.InRange(49, 50));
        Assert.That(live, Is.EqualTo(48 + answers.Count(answer => answer.StatusCode == HttpStatusCode.Created)));
        Assert.That(
            answers.Select(answer => answer.StatusCode), Is.All.AnyOf(HttpStatusCode.Created, HttpStatusCode.Conflict));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Test]
    public async Task Is_revoked_once_and_then_not_there()
    {
        var key = await _ann.CreateApiKeyAsync();

        using var revoked = await _ann.RevokeApiKeyAsync(key);
        using var again = await _ann.RevokeApiKeyAsync(key);

        Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "identity.api_key_not_found");
        Assert.That(await _ann.ApiKeysAsync(), Is.Empty);
    }

    [Test]
    public async Task Is_hidden_from_others()
    {
        var key = await _ann.CreateApiKeyAsync();
        using var bob = await _api.SignedInAsync("bob");

        using var response = await bob.RevokeApiKeyAsync(key);

        await response.AssertProblemAsync(HttpStatusCode.NotFound, "identity.api_key_not_found");
        Assert.That(await bob.ApiKeysAsync(), Is.Empty);
        Assert.That(await _ann.ApiKeysAsync(), Has.Count.EqualTo(1));
    }

    [TestCase("DELETE FROM identity.users")]
    [TestCase("UPDATE identity.users SET disabled_at = now()")]
    public async Task Opens_nothing_when_its_owner_is_gone_or_shut_out(string statement)
    {
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync());
        await using (var command = _api.Database.DataSource.CreateCommand(statement))
        {
            await command.ExecuteNonQueryAsync();
        }

        using var response = await program.GetAsync("/api/v1/conversations");

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.api_key_invalid");
    }

    [Test]
    public async Task Is_noted_in_the_audit_log_when_it_is_made_and_revoked()
    {
        var key = await _ann.CreateApiKeyAsync();
        using var revoked = await _ann.RevokeApiKeyAsync(key);

        await using var db = _api.Database.CreateContext();
        var noted = await db.AuditEntries.Where(entry => entry.TargetId == key.Id()).OrderBy(entry => entry.Id).ToListAsync();
        Assert.That(
            noted.Select(entry => entry.Action), Is.EqualTo([AuditAction.ApiKeyCreated, AuditAction.ApiKeyRevoked]));
    }

    [Test]
    public async Task Says_when_it_was_used_last()
    {
        using var program = _api.ProgramWith(await _ann.CreateApiKeyAsync());
        Assert.That(await LastUsedAsync(), Is.Null);

        using var response = await program.GetAsync("/api/v1/conversations");

        await Deadline.UntilAsync(async () => await LastUsedAsync() is not null);
    }

    private async Task<string?> LastUsedAsync() =>
        (await _ann.ApiKeysAsync()).Single().GetProperty("lastUsedAt").GetString();

    private static IEnumerable<string> NamesOn(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(key => key.Text("name"));
}
