using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace AssistantPlatform.Api.IntegrationTests.Common;

internal sealed class IdempotencyTests
{
    private const string Key = "8e03978e-40d5-43e8-bc93-6894a57f9324";

    private readonly Guid _request = Guid.CreateVersion7();
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private StartedRun _first = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        _first = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(_first.RunId);
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase(Key)]
    [TestCase($"\"{Key}\"")]
    public async Task Answers_a_repeated_request_alike_and_does_it_once(string repeatedKey)
    {
        using var first = await RegenerateAsync(_ann, Key);
        var started = await first.StartedAsync();
        await _ann.FramesAsync(started.RunId);

        using var second = await RegenerateAsync(_ann, repeatedKey);

        Assert.That(await second.StartedAsync(), Is.EqualTo(started));
        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(await CountAsync("conversations.agent_runs"), Is.EqualTo(2));
    }

    [Test]
    public async Task Answers_alike_when_what_was_made_is_gone_and_the_server_was_restarted()
    {
        using var first = await RegenerateAsync(_ann, Key);
        var started = await first.StartedAsync();
        await _ann.FramesAsync(started.RunId);
        using var deleted = await _ann.DeleteAsync($"/api/v1/conversations/{_first.ConversationId}");
        _api = await _api.StopAsync();
        using var annAgain = _api.ClientLike(_ann);

        using var second = await RegenerateAsync(annAgain, Key);

        Assert.That(await second.StartedAsync(), Is.EqualTo(started));
    }

    [Test]
    public async Task Refuses_another_request_under_the_same_key()
    {
        using var first = await RegenerateAsync(_ann, Key);
        await _ann.FramesAsync((await first.StartedAsync()).RunId);

        using var otherBody = await RegenerateAsync(_ann, Key, request: Guid.CreateVersion7());
        using var otherMessage = await RegenerateAsync(_ann, Key, message: Guid.CreateVersion7());

        await otherBody.AssertProblemAsync(HttpStatusCode.Conflict, "request.idempotency_mismatch");
        await otherMessage.AssertProblemAsync(HttpStatusCode.Conflict, "request.idempotency_mismatch");
        Assert.That(await CountAsync("conversations.agent_runs"), Is.EqualTo(2));
    }

    [Test]
    public async Task Refuses_a_repetition_while_the_first_is_still_at_work()
    {
        await using var connection = await _api.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT 1 FROM conversations.conversations FOR UPDATE", connection, transaction);
        await hold.ExecuteNonQueryAsync();
        var first = RegenerateAsync(_ann, Key);
        await Deadline.UntilAsync(async () => await CountAsync("pg_locks WHERE locktype = 'advisory'") > 0);

        using var second = await RegenerateAsync(_ann, Key);

        await second.AssertProblemAsync(HttpStatusCode.Conflict, "request.idempotency_running");
        Assert.That(second.Headers.RetryAfter, Is.Not.Null);
        await transaction.RollbackAsync();
        using var done = await first;
        using var third = await RegenerateAsync(_ann, Key);
        Assert.That(await third.StartedAsync(), Is.EqualTo(await done.StartedAsync()));
    }

    [Test]
    public async Task Has_one_effect_however_many_ask_at_once()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RegenerateAsync(_ann, Key)));

        var started = responses.Where(response => response.StatusCode == HttpStatusCode.Accepted).ToList();
        Assert.That(started, Is.Not.Empty);
        foreach (var refused in responses.Except(started))
        {
            await refused.AssertProblemAsync(HttpStatusCode.Conflict, "request.idempotency_running");
        }

        Assert.That((await Task.WhenAll(started.Select(response => response.StartedAsync()))).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await CountAsync("conversations.agent_runs"), Is.EqualTo(2));
        Assert.That(await CountAsync("pg_locks WHERE locktype = 'advisory'"), Is.Zero);
    }

    [Test]
    public async Task Leaves_the_same_key_to_other_people()
    {
        using var bob = await _api.SignedInAsync("bob");
        using var anns = await RegenerateAsync(_ann, Key);
        var bobsFirst = await bob.SayAsync("Hello");
        await bob.FramesAsync(bobsFirst.RunId);

        using var foreign = await RegenerateAsync(bob, Key);
        using var own = await RegenerateAsync(bob, Key, message: bobsFirst.AssistantMessageId);

        await foreign.AssertProblemAsync(HttpStatusCode.NotFound, "conversations.message_not_found");
        Assert.That((await own.StartedAsync()).RunId, Is.Not.EqualTo((await anns.StartedAsync()).RunId));
    }

    [Test]
    public async Task Keeps_no_refusal_so_that_the_request_can_succeed_later()
    {
        using var missing = await RegenerateAsync(_ann, Key, message: Guid.CreateVersion7());
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

        using var found = await RegenerateAsync(_ann, Key);

        await found.StartedAsync();
    }

    [Test]
    public async Task Forgets_after_a_day()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var api = await ApiFactory.CreateAsync(
            replaceServices: services => services.AddSingleton<TimeProvider>(clock));
        using var registered = await api.RegisterAsync("ann");
        await using (var keep = api.Database.DataSource.CreateCommand(
            "INSERT INTO idempotency.kept_answers SELECT users.id, 'RegenerateMessage', key, 'f', '{}', answers.created_at "
            + "FROM identity.users, (VALUES ('old', $1::timestamptz), ('young', $2)) answers (key, created_at)"))
        {
            keep.Parameters.AddWithValue(clock.GetUtcNow().AddHours(-24));
            keep.Parameters.AddWithValue(clock.GetUtcNow().AddHours(-23));
            await keep.ExecuteNonQueryAsync();
        }

        clock.Advance(TimeSpan.FromMinutes(6));

        await Deadline.UntilAsync(async () => await CountAsync("idempotency.kept_answers", api) == 1);
        Assert.That(await CountAsync("idempotency.kept_answers WHERE key = 'young'", api), Is.EqualTo(1));
    }

    [TestCase("\"")]
    [TestCase("two words")]
    [TestCase("sch\u00f6n")]
    public async Task Refuses_what_is_no_key(string key)
    {
        using var response = await RegenerateAsync(_ann, key);
        using var tooLong = await RegenerateAsync(_ann, new string('a', 256));

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.idempotency_key_invalid");
        await tooLong.AssertProblemAsync(HttpStatusCode.BadRequest, "request.idempotency_key_invalid");
    }

    [Test]
    public async Task Never_shows_a_secret_again()
    {
        _ann.DefaultRequestHeaders.Add("Idempotency-Key", Key);
        var first = await _ann.CreateApiKeyAsync();

        var second = await _ann.CreateApiKeyAsync();

        Assert.That(second.Text("key"), Is.Not.EqualTo(first.Text("key")));
        Assert.That(await CountAsync("idempotency.kept_answers"), Is.Zero);
    }

    private async Task<HttpResponseMessage> RegenerateAsync(
        HttpClient person, string key, Guid? message = null, Guid? request = null)
    {
        using var post = new HttpRequestMessage(
            HttpMethod.Post, $"/api/v1/messages/{message ?? _first.AssistantMessageId}/regenerate");
        post.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        post.Content = JsonContent.Create(new { clientRequestId = request ?? _request });
        return await person.SendAsync(post);
    }

    private async Task<long> CountAsync(string from, ApiFactory? api = null)
    {
        await using var command = (api ?? _api).Database.DataSource.CreateCommand($"SELECT count(*) FROM {from}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
