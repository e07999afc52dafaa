using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Domain.Webhooks;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Persistence;

internal sealed class OneBatchTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private User _ann = null!;
    private TestDatabase _database = null!;
    private AppDbContext _db = null!;
    private Conversation _conversation = null!;

    [SetUp]
    public async Task Start()
    {
        _database = await TestDatabase.CreateAsync();
        _db = _database.CreateContext();
        _ann = User.Register("ann@example.com", null, "hash", new Admission(UserRole.Administrator, IsFounder: true), Now);
        _conversation = Conversation.Start(_ann.Id, "general", title: null, Now);
    }

    [TearDown]
    public async Task Stop()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Saves_rows_after_those_they_refer_to_and_learns_what_the_database_made_of_them()
    {
        var (question, answer) = _conversation.Ask("Why?", TypedId.New<RunId>(), "demo/demo", Now).Value;
        _db.Messages.AddRange(answer, question);
        _db.Conversations.Add(_conversation);
        _db.Users.Add(_ann);
        await _db.SaveChangesAsync();
        var version = _conversation.Version;
        _conversation.Rename("Reasons");
        await _db.SaveChangesAsync();

        Assert.That(version, Is.Not.Zero);
        Assert.That(_conversation.Version, Is.Not.EqualTo(version));
        await using var fresh = _database.CreateContext();
        var stored = await fresh.Conversations.SingleAsync();
        Assert.That((stored.Title, stored.Version), Is.EqualTo(("Reasons", _conversation.Version)));
        Assert.That(
            await fresh.Messages.OrderBy(message => message.Position).Select(message => message.Id).ToListAsync(),
            Is.EqualTo(new[] { question.Id, answer.Id }));
    }

    [Test]
    public async Task Saves_nothing_when_one_of_the_rows_was_changed_meanwhile()
    {
        _db.AddRange(_ann, _conversation);
        await _db.SaveChangesAsync();
        await using (var other = _database.CreateContext())
        {
            (await other.Conversations.SingleAsync()).Pin(true);
            await other.SaveChangesAsync();
        }

        _ann.Rename("Annie");
        _conversation.Rename("Too late");
        _db.Runs.Add(Run.Queue(TypedId.New<RunId>(), RunKind.Agent, _ann.Id, Now));

        await Assert.ThatAsync(() => _db.SaveChangesAsync(), Throws.InstanceOf<DbUpdateConcurrencyException>());
        await using var fresh = _database.CreateContext();
        Assert.That((await fresh.Users.SingleAsync()).DisplayName, Is.Not.EqualTo("Annie"));
        Assert.That(await fresh.Runs.AnyAsync(), Is.False);
    }

    [Test]
    public async Task Saves_nothing_when_the_last_row_takes_a_key_that_is_taken()
    {
        _db.AddRange(_ann, _conversation);
        await _db.SaveChangesAsync();
        _ann.Rename("Annie");
        _db.Users.Add(User.Register(_ann.Email, null, "hash", new Admission(UserRole.User, IsFounder: false), Now));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => _db.SaveChangesAsync());

        Assert.That((failure!.InnerException as PostgresException)?.SqlState, Is.EqualTo(PostgresErrorCodes.UniqueViolation));
        await using var fresh = _database.CreateContext();
        Assert.That((await fresh.Users.SingleAsync()).DisplayName, Is.Not.EqualTo("Annie"));
    }

    [Test]
    public async Task Saves_many_rows_that_change_alike_each_with_its_own_values()
    {
        var conversations = Many();
        _db.Add(_ann);
        _db.AddRange(conversations);
        await _db.SaveChangesAsync();
        var versions = conversations.ConvertAll(conversation => conversation.Version);
        conversations.ForEach(conversation => conversation.Rename($"About {conversation.Id.Value}"));
        await _db.SaveChangesAsync();
        var renamed = conversations.ConvertAll(conversation => (conversation.Id, conversation.Title, conversation.Version));

        await using var fresh = _database.CreateContext();
        var stored = await fresh.Conversations.OrderBy(conversation => conversation.Id).ToListAsync();
        Assert.That(
            stored.ConvertAll(conversation => (conversation.Id, conversation.Title, conversation.Version)),
            Is.EqualTo(renamed.OrderBy(conversation => conversation.Id.Value)));
        Assert.That(renamed.ConvertAll(conversation => conversation.Version), Is.Not.EqualTo(versions));
    }

    [Test]
    public async Task Saves_none_of_many_rows_when_one_was_changed_meanwhile()
    {
        var conversations = Many();
        _db.Add(_ann);
        _db.AddRange(conversations);
        await _db.SaveChangesAsync();
        await using (var other = _database.CreateContext())
        {
            (await other.Conversations.FirstAsync(conversation => conversation.Id == conversations[7].Id)).Pin(true);
            await other.SaveChangesAsync();
        }

        conversations.ForEach(conversation => conversation.Rename("Too late"));

        await Assert.ThatAsync(() => _db.SaveChangesAsync(), Throws.InstanceOf<DbUpdateConcurrencyException>());
        await using var fresh = _database.CreateContext();
        Assert.That(await fresh.Conversations.AnyAsync(conversation => conversation.Title == "Too late"), Is.False);
    }

    [Test]
    public async Task Saves_many_new_rows_with_values_and_without_and_deletes_them()
    {
        var webhook = Webhook.Create(
            _ann.Id, new WebhookTerms("Mine", "https://example.com", null, ["job.created"], Active: true), [1], Now);
        var delivery = WebhookDelivery.Of(webhook.Id, _ann.Id, "job.created", "{}", Now);
        List<WebhookAttempt> attempts =
        [
            .. Enumerable.Range(0, 20).Select(number => WebhookAttempt.Of(delivery.Id, new AttemptOutcome(
                Now, TimeSpan.FromMilliseconds(number), number % 2 == 0 ? null : 200 + number, Response: $"Answer {number}"))),
        ];
        _db.AddRange(_ann, webhook, delivery);
        _db.AddRange(attempts);
        await _db.SaveChangesAsync();

        await using var fresh = _database.CreateContext();
        var stored = await fresh.WebhookAttempts.OrderBy(attempt => attempt.DurationMs).ToListAsync();
        Assert.That(
            stored.ConvertAll(attempt => (attempt.Id, attempt.StatusCode, attempt.Response, attempt.ErrorCode)),
            Is.EqualTo(attempts.ConvertAll(attempt => (attempt.Id, attempt.StatusCode, attempt.Response, attempt.ErrorCode))));
        fresh.RemoveRange(stored);
        await fresh.SaveChangesAsync();
        Assert.That(await fresh.WebhookAttempts.AnyAsync(), Is.False);
    }

    [Test]
    public async Task Joins_a_transaction_that_is_open()
    {
        await using (await _db.Database.BeginTransactionAsync())
        {
            _db.AddRange(_ann, _conversation);
            await _db.SaveChangesAsync();
        }

        await using var fresh = _database.CreateContext();
        Assert.That(await fresh.Users.AnyAsync(), Is.False);
    }

    private List<Conversation> Many() =>
        [.. Enumerable.Range(0, 20).Select(_ => Conversation.Start(_ann.Id, "general", title: null, Now))];
}
